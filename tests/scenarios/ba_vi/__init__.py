"""The story of Ba Vì district in the first nine months of 2024, told as dated events. Everyone in it is invented."""
