"""Countries and places, and what stands for them."""
