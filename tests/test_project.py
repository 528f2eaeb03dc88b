"""Facts about the repository that rot unnoticed: pins, permissions, licences, forms, what the README promises."""
from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((PROJECT / ".github" / "ISSUE_TEMPLATE").glob("*.*.yml"))
COMPILED = ("requirements.txt", "requirements-dev.txt", "requirements-audit.txt")
FULL_PIN = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
READ_ONLY = {"contents": "read"}
WRITES = {("deploy.yml", "deploy", "pages"), ("deploy.yml", "deploy", "id-token"),
          ("comment.yml", "comment", "pull-requests")}
REQUIREMENT = re.compile(r"^(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(\[[\w,-]+\])?")
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)(\[[\w,-]+\])?==(?P<version>[\w.+]+)( ; [^\\#]+)? \\$")
PLACE = re.compile(r"https?:|file:|index-url|find-links|^-e| @ |(?<![\w.])/\w")
FORM_FIELDS = {"input", "textarea", "dropdown", "checkboxes"}
LINK = re.compile(r"\]\(([^)#]+)\)")


def name_of(path: Path) -> str:
    return path.name


def workflow(path: Path) -> dict:
    """A workflow as data; `on` is a word in YAML 1.2 and a truth value in 1.1, so it is read as text."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def steps(path: Path) -> list[dict]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


def normalised(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def direct(file: str) -> set[str]:
    lines = (PROJECT / file).read_text("utf-8").splitlines()
    return {normalised(found["name"]) for line in lines if (found := REQUIREMENT.match(line))}


def pins(file: str) -> list[tuple[str, str]]:
    """Names and versions; a name comes twice where a newer Python needs another version."""
    lines = (PROJECT / file).read_text("utf-8").splitlines()
    return [(found["name"], found["version"]) for line in lines if (found := PINNED.match(line))]


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
class TestWorkflow:
    def test_pins_every_action_to_a_commit_and_names_its_version(self, path):
        uses = [line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
        assert uses
        assert [line for line in uses if not FULL_PIN.match(line)] == []

    def test_may_read_only_unless_a_job_says_otherwise(self, path):
        assert workflow(path)["permissions"] in (READ_ONLY, {})
        granted = {
            (path.name, job, scope)
            for job, body in workflow(path)["jobs"].items()
            for scope, access in body.get("permissions", {}).items() if access != "read"
        }
        assert granted <= WRITES

    def test_hands_no_outside_text_to_a_shell(self, path):
        assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []

    def test_leaves_no_credentials_in_the_checkout(self, path):
        checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)

    def test_never_runs_a_strangers_code_with_our_rights(self, path):
        assert "pull_request_target" not in workflow(path)["on"]

    def test_every_job_ends(self, path):
        assert all("timeout-minutes" in job for job in workflow(path)["jobs"].values())


def test_one_action_has_one_pin():
    uses = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len(uses) == len({use.partition("@")[0] for use in uses})


@pytest.mark.parametrize("file", COMPILED)
class TestCompiledRequirements:
    def test_pins_and_hashes_every_package(self, file):
        entries = re.split(r"^(?=[\w-])", (PROJECT / file).read_text("utf-8"), flags=re.M)[1:]
        assert len(entries) == len(pins(file))
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []

    def test_names_no_place_to_fetch_from(self, file):
        assert [line for line in (PROJECT / file).read_text("utf-8").splitlines() if PLACE.search(line)] == []

    def test_holds_what_a_person_asked_for(self, file):
        assert direct(file.replace(".txt", ".in")) <= dict(pins(file)).keys()


def test_both_compiled_files_agree():
    ours, theirs = map(pins, COMPILED[:2])
    assert [pin for pin in theirs if pin[0] in dict(ours) and pin not in ours] == []


def test_every_direct_requirement_is_used():
    modules: dict[str, set[str]] = {}
    for module, distributions in packages_distributions().items():
        for distribution in distributions:
            modules.setdefault(normalised(distribution), set()).add(module)
    code = "\n".join(path.read_text("utf-8") for path in (PROJECT / "scripts").rglob("*.py"))
    settings = "\n".join(path.read_text("utf-8") for path in PROJECT.glob("mkdocs*.yml"))

    def used(name: str) -> bool:
        words = "|".join(map(re.escape, modules[name]))
        return bool(
            re.search(rf"^\s*(import|from) ({words})\b", code, re.M)  # imported
            or re.search(rf'"-m", "({words})"', code)  # run as a program
            or (PROJECT / f"{name}.yml").exists()  # run as a program, with settings of its own
            or re.search(rf"\bname: ({words})$|^({words})_extensions:", settings, re.M)  # a theme, a dialect
        )

    assert {name for name in direct("requirements.in") if not used(name)} == set()


@pytest.mark.parametrize("path", FORMS, ids=name_of)
def test_form_says_what_each_field_is(path):
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert {field["type"] for field in fields} <= FORM_FIELDS
    assert all(field["attributes"]["label"] for field in fields)
    assert len({field["id"] for field in fields}) == len(fields)


def test_forms_ask_the_same_in_every_language():
    shapes: dict[str, dict[str, list]] = {}
    for path in FORMS:
        kind, language, _ = path.name.split(".")
        shapes.setdefault(kind, {})[language] = [
            (field["type"], field.get("id"), field.get("validations"), len(field["attributes"].get("options", ())))
            for field in yaml.safe_load(path.read_text("utf-8"))["body"]
        ]
    languages = {frozenset(forms) for forms in shapes.values()}
    assert languages == {frozenset(path.name for path in (PROJECT / "docs").iterdir() if (path / "about.md").exists())}
    assert [kind for kind, (form, *others) in ((kind, forms.values()) for kind, forms in shapes.items())
            if any(other != form for other in others)] == []


def test_every_licence_named_has_its_text_and_no_other():
    annotations = tomllib.loads((PROJECT / "REUSE.toml").read_text("utf-8"))["annotations"]
    assert annotations[0]["path"] == "**"
    named = {annotation["SPDX-License-Identifier"] for annotation in annotations}
    assert named == {path.stem for path in (PROJECT / "LICENSES").iterdir()}


def test_readme_links_to_what_is_there():
    targets = LINK.findall((PROJECT / "README.md").read_text("utf-8"))
    assert [target for target in targets if not (PROJECT / target).exists()] == []


def test_readme_and_workflows_name_targets_that_exist():
    texts = [(PROJECT / "README.md").read_text("utf-8"), (PROJECT / ".ci" / "run").read_text("utf-8")]
    texts += [step["run"] for path in WORKFLOWS for step in steps(path) if "run" in step]
    named = {target for text in texts for target in re.findall(r"^[^#]*\bmake ([a-z]+)\b", text, re.M)}
    named |= {target for text in texts for target in re.findall(r"`make ([a-z]+)`", text)}
    listed = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert named
    assert named <= set(re.findall(r"^make ([a-z]+)", listed, re.M))
