//! The pages on which a job is asked that is done every day.

mod forms_support;

use dong_hanh::forms::{Form, Input};
use dong_hanh::model::KINDS;
use forms_support::*;

fn pages(form: &Form, scene: &Scene) -> Vec<String> {
    let view = form.view(&scene.desk()).unwrap();
    view.pages.iter().map(|page| page.fields.join(" ")).collect()
}

/// The field after whose choice each page goes on by itself.
fn goes_on(form: &Form, scene: &Scene) -> Vec<Option<String>> {
    form.view(&scene.desk()).unwrap().pages.into_iter().map(|page| page.goes_on_after).collect()
}

#[test]
fn every_page_asks_for_fields_of_its_kind_and_none_twice() {
    let asked = KINDS.iter().filter(|kind| !kind.asked.is_empty()).map(|kind| kind.code);
    assert_eq!(asked.collect::<Vec<_>>(), ["check-in-visit", "outreach-contact"]);
    for kind in KINDS {
        let mut keys: Vec<&str> = kind.asked.iter().copied().flatten().copied().collect();
        assert!(keys.iter().all(|key| kind.field(key).is_some()), "{}: {keys:?}", kind.code);
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all, "{}", kind.code);
    }
}

/// To see it fail, show a page whatever stands on it.
#[test]
fn a_visit_asks_what_its_result_leaves_to_ask() {
    let scene = scene_of_each();
    let mut form = fresh(kind("check-in-visit"), &scene);
    assert_eq!(pages(&form, &scene), ["result", "note next_visit"]);
    form.apply(&[code("result", "not-met")]).unwrap();
    assert_eq!(pages(&form, &scene), ["result", "not_met_reason", "note next_visit"]);
    form.apply(&[code("not_met_reason", "other")]).unwrap();
    assert_eq!(pages(&form, &scene)[1], "not_met_reason not_met_other");
    form.apply(&[code("result", "met")]).unwrap();
    assert_eq!(pages(&form, &scene), ["result", "work", "family", "health", "needs need_level", "note next_visit"]);
}

/// To see it fail, go on after a field that is not answered, after a text, or from the last page.
#[test]
fn a_page_goes_on_after_its_last_choice() {
    let scene = scene_of_each();
    let mut form = fresh(kind("check-in-visit"), &scene);
    assert_eq!(goes_on(&form, &scene), [None, None]);
    form.apply(&[code("result", "met"), code("need_level", "low")]).unwrap();
    let after = |path: &str| Some(path.to_owned());
    assert_eq!(goes_on(&form, &scene), [after("result"), None, None, None, after("need_level"), None]);
    form.apply(&[code("result", "not-met"), code("not_met_reason", "other")]).unwrap();
    assert_eq!(goes_on(&form, &scene), [after("result"), None, None], "there a text comes last");
    let mut outreach = fresh(kind("outreach-contact"), &scene);
    outreach.apply(&[dong_hanh::forms::Edit::new("place", Input::Text("chợ Bo".into()))]).unwrap();
    assert_eq!(pages(&outreach, &scene), ["topics kind heads place"]);
    assert_eq!(goes_on(&outreach, &scene), [None]);
    assert_eq!(pages(&fresh(kind("support"), &scene), &scene), [""; 0], "others are asked whole");
}
