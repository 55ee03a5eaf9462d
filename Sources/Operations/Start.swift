// Placeholder until the first feature lands.
