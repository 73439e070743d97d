//! Every file in tests/vectors/text holds; the same files are run through the bindings.

use std::{collections::BTreeSet, fs, path::Path};

use dong_hanh::text::vectors;

#[test]
fn every_text_vector_holds() {
    let folder = Path::new("../tests/vectors/text");
    let mut seen = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let failures =
            vectors::run(stem, &fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{stem}: {e}"));
        let list: Vec<String> = failures.iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "{stem}:\n{}", list.join("\n"));
        seen.insert(stem.to_owned());
    }
    let expected = ["dates", "fold", "identity", "names", "numbers", "phone", "sensitive"];
    assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}
