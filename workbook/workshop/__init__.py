"""The workshop room: a program of its own that knows no dossiers, no vault and no passphrase."""
