//! Founding and member statements.

use std::hint::black_box;

use dong_hanh::entry::{Action, ChainHead, Founding, MemberStatement, Role, SignError, Signer, standing};

use crate::key::FixedKey;
use crate::{Target, seeds};

pub(super) const TARGET: Target = Target {
    name: "statement",
    about: "what decodes encodes to the very bytes; signed anew it says the same and verifies; where a member stands does \
            not depend on the order of statements, and a removal stands",
    check,
    seeds: || [seeds::golden("founding"), seeds::golden("member")].concat(),
    large: Vec::new,
    calls: &[
        ("Founding::decode", |data| _ = black_box(Founding::decode(data))),
        ("MemberStatement::decode", |data| _ = black_box(MemberStatement::decode(data))),
    ],
};

fn check(data: &[u8]) {
    if let Ok(founding) = Founding::decode(data) {
        assert_eq!(founding.envelope(), data);
        let _ = founding.verify();
        match Founding::sign(founding.said(), &FixedKey) {
            Ok(again) => {
                assert_eq!((again.said(), again.verify()), (founding.said(), Ok(())));
                assert!(Founding::decode(&again.envelope()).is_ok_and(|read| read.group() == again.group()));
            }
            Err(error) => {
                assert!(matches!(founding.said().role, Role::Unknown(_)));
                assert_eq!(error, SignError::Unknown("role"));
            }
        }
    }
    let Ok(statement) = MemberStatement::decode(data) else { return };
    assert_eq!(statement.envelope(), data);
    let before = ChainHead { seq: statement.seq() - 1, hash: *statement.previous() };
    match MemberStatement::sign(statement.said(), &before, &FixedKey) {
        Ok(again) => {
            assert_eq!(
                (again.said(), again.seq(), again.previous()),
                (statement.said(), statement.seq(), statement.previous())
            );
            assert_eq!(again.verify(&FixedKey.public()), Ok(()));
        }
        Err(error) => {
            let unknown =
                matches!(statement.said().action, Action::Unknown(_) | Action::Add { role: Role::Unknown(_), .. });
            assert!(unknown, "{error}");
        }
    }
    stands(&statement);
}

/// Among the golden statements, once as if it were about their member.
fn stands(statement: &MemberStatement) {
    let golden = seeds::golden("member");
    let mut all: Vec<MemberStatement> = golden.iter().filter_map(|bytes| MemberStatement::decode(bytes).ok()).collect();
    all.push(statement.clone());
    let member = statement.said().member;
    let forwards = standing(member, &all);
    all.reverse();
    assert_eq!(standing(member, &all), forwards);
    all.push(statement.clone());
    assert_eq!(standing(member, &all), forwards);
    if let (Action::Remove { .. }, Some(stands)) = (&statement.said().action, forwards) {
        assert!(stands.removed && stands.devices.is_empty());
    }
}
