select maintain_outbox(7);
