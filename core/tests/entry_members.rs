//! Who belongs to the group: remove wins, in whatever order the statements arrive.

mod entry_support;

use dong_hanh::entry::*;
use entry_support::*;
use proptest::prelude::*;

fn phone(number: u16, key: u8) -> Device {
    Device { id: device(number), public_key: [key; 32], recipient: None }
}

fn end(number: u16, seq: u64) -> ChainEnd {
    let last = if seq == 0 { ChainHead::START } else { ChainHead { seq, hash: [seq as u8; 32] } };
    ChainEnd { device: device(number), audience: Some(Audience::AllMembers), last }
}

fn add(role: Role, unit: &str, devices: Vec<Device>) -> Action {
    Action::Add { role, units: vec![unit.into()], devices }
}

fn sign(millis: u64, action: Action) -> MemberStatement {
    let said = NewMemberStatement {
        group: GROUP,
        member: member(1),
        action,
        by: member(9),
        device: device(9),
        written_at: WRITTEN_AT,
        stamp: Stamp::new(millis, 0),
    };
    MemberStatement::sign(&said, &ChainHead::START, &TestKey::of(9)).unwrap()
}

#[test]
fn the_latest_role_counts_and_devices_add_up() {
    let statements = [
        sign(20, add(Role::Leader, "00004", vec![phone(3, 3), phone(2, 99)])),
        sign(10, add(Role::Volunteer, "00001", vec![phone(2, 2)])),
    ];
    let now = standing(member(1), &statements).unwrap();
    assert_eq!((now.role, now.units.as_slice(), now.removed), (Role::Leader, ["00004".to_owned()].as_slice(), false));
    assert_eq!(now.devices, [phone(2, 2), phone(3, 3)], "the first key named for a device stays");
    assert_eq!(standing(member(2), &statements), None);
    assert_eq!(standing(member(1), &[]), None);
}

#[test]
fn a_device_leaves_and_the_member_stays() {
    let statements = [
        sign(10, add(Role::Manager, "00001", vec![phone(2, 2), phone(3, 3)])),
        sign(11, Action::RemoveDevices { devices: vec![device(2)], ends: vec![end(2, 7)] }),
        sign(12, add(Role::Manager, "00001", vec![phone(2, 2)])),
    ];
    let now = standing(member(1), &statements).unwrap();
    assert_eq!((now.devices, now.former, now.removed), (vec![phone(3, 3)], vec![phone(2, 2)], false));
    assert_eq!(now.ends, [end(2, 7)]);
}

#[test]
fn of_two_removals_the_earlier_end_holds() {
    let joined = add(Role::Volunteer, "00001", vec![phone(2, 2)]);
    let statements = [
        sign(10, joined),
        sign(30, Action::Remove { ends: vec![end(2, 9), end(3, 1)] }),
        sign(20, Action::Remove { ends: vec![end(2, 4)] }),
    ];
    let now = standing(member(1), &statements).unwrap();
    assert!(now.removed && now.devices.is_empty());
    assert_eq!(now.ends, [end(2, 4), end(3, 1)]);
}

#[test]
fn statements_read_back_as_they_were_signed_and_sorted() {
    let newest = Device { recipient: Some("age1pq".repeat(300)), ..phone(4, 4) };
    let units = vec!["12345".to_owned(), "9".into(), "00001".into(), "9".into()];
    let statement = sign(10, Action::Add { role: Role::Supervisor, units, devices: vec![newest.clone(), phone(2, 2)] });
    let Action::Add { units, devices, .. } = &statement.said().action else { panic!("an addition was signed") };
    assert_eq!(*units, ["9", "00001", "12345"]);
    assert_eq!(*devices, [phone(2, 2), newest]);
    let again = MemberStatement::decode(&statement.envelope()).unwrap();
    assert_eq!(again, statement);
    assert_eq!(again.verify(&TestKey::of(9).public()), Ok(()));
    assert_eq!(again.verify(&TestKey::of(8).public()), Err(VerifyError::Signature));
    assert_eq!((again.seq(), *again.previous()), (1, [0; 32]));
    assert_eq!(again.head(), ChainHead { seq: 1, hash: again.hash() });
}

#[test]
fn what_contradicts_itself_is_not_signed() {
    let said = sign(10, Action::Remove { ends: vec![] }).said().clone();
    let fault = |action: Action| {
        let said = NewMemberStatement { action, ..said.clone() };
        match MemberStatement::sign(&said, &ChainHead::START, &TestKey::of(9)) {
            Err(SignError::Format(error)) => (error.field, error.fault),
            other => panic!("{other:?}"),
        }
    };
    let two_keys = add(Role::Manager, "00001", vec![phone(2, 2), phone(2, 3)]);
    assert_eq!(fault(two_keys), ("devices", FormatFault::NotAscending));
    assert_eq!(fault(Action::Remove { ends: vec![end(2, 2), end(2, 3)] }), ("ends", FormatFault::NotAscending));
    assert_eq!(fault(Action::RemoveDevices { devices: vec![], ends: vec![] }), ("devices", FormatFault::OutOfRange));
    let unhashed = ChainEnd { last: ChainHead { seq: 3, hash: [0; 32] }, ..end(2, 3) };
    assert_eq!(fault(Action::Remove { ends: vec![unhashed] }), ("ends", FormatFault::OutOfRange));
    assert_eq!(fault(add(Role::Manager, "Ba Vì", vec![])), ("units", FormatFault::OutOfRange));
    let unknown = NewMemberStatement { action: add(Role::Unknown(77), "00001", vec![]), ..said.clone() };
    let unknown = MemberStatement::sign(&unknown, &ChainHead::START, &TestKey::of(9));
    assert_eq!(unknown, Err(SignError::Unknown("role")));
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        (0u16..4, 0u8..3).prop_map(|(n, key)| add(Role::Volunteer, "00001", vec![phone(n, key)])),
        (0u16..4).prop_map(|n| add(Role::Manager, "00004", vec![phone(n, 7)])),
        (0u16..4, 0u64..4)
            .prop_map(|(n, seq)| Action::RemoveDevices { devices: vec![device(n)], ends: vec![end(n, seq)] }),
        (0u16..4, 0u64..4).prop_map(|(n, seq)| Action::Remove { ends: vec![end(n, seq)] }),
    ]
}

proptest! {
    #[test]
    fn remove_wins_in_any_order(
        (statements, other) in proptest::collection::vec((0u64..3, any_action()), 0..8).prop_flat_map(|actions| {
            let all: Vec<_> = actions.into_iter().map(|(millis, action)| sign(millis, action)).collect();
            (Just(all.clone()), Just(all).prop_shuffle())
        })
    ) {
        let now = standing(member(1), &statements);
        prop_assert_eq!(&standing(member(1), &other), &now);
        if let Some(now) = now {
            let leaves = statements.iter().any(|s| matches!(s.said().action, Action::Remove { .. }));
            prop_assert_eq!(now.removed, leaves);
            for statement in &statements {
                if let Action::RemoveDevices { devices, .. } = &statement.said().action {
                    prop_assert!(now.devices.iter().all(|d| !devices.contains(&d.id)));
                }
            }
        }
    }
}
