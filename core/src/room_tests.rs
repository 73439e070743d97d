//! The tests of `core/tests` that speak of one room, in one program with those beside the code. Only `cargo xtask mutants`
//! asks for it: it has the time to build one small program a change, not ten.

#[cfg(room = "entry")]
#[path = "../tests/entry_chain.rs"]
mod entry_chain;
#[cfg(room = "entry")]
#[path = "../tests/entry_golden.rs"]
mod entry_golden;
#[cfg(room = "entry")]
#[path = "../tests/entry_hostile.rs"]
mod entry_hostile;
#[cfg(room = "entry")]
#[path = "../tests/entry_members.rs"]
mod entry_members;
#[cfg(room = "entry")]
#[path = "../tests/entry_order.rs"]
mod entry_order;
#[cfg(room = "entry")]
#[path = "../tests/entry_survive.rs"]
mod entry_survive;
#[cfg(room = "rules")]
#[path = "../tests/rule_vectors.rs"]
mod rule_vectors;
#[cfg(room = "text")]
#[path = "../tests/text_vectors.rs"]
mod text_vectors;
#[cfg(room = "vault")]
#[path = "../tests/vault_change.rs"]
mod vault_change;
#[cfg(room = "vault")]
#[path = "../tests/vault_real_disk.rs"]
mod vault_real_disk;
#[cfg(room = "vault")]
#[path = "../tests/vault_unlock.rs"]
mod vault_unlock;
