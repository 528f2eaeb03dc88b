"""What contributors see: how a seed was understood, what is wrong with it, and a new one."""
