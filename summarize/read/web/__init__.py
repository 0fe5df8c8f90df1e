"""What fetching stands on: addresses that are public, bodies within limits, robots.txt, a cache."""
