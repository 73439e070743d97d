//! Keys: the keyring file, its slots, unlock, attempts, lock, wipe and recovery.
