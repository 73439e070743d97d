//! The same form as an XForm, for JavaRosa: types, choices, when a question is shown and when it is required. Of the rules only
//! what one field says of itself: JavaRosa has less to do.

use dong_hanh::model::{Code, FieldSpec, FieldType, KindSpec, When};

/// A kind's form without its tables.
pub fn of(kind: &KindSpec) -> String {
    let asked = || kind.fields.iter().filter(|field| !matches!(field.kind, FieldType::Rows(_)));
    let nodes: String = asked().map(|field| format!("<{}/>", field.key)).collect();
    let binds: String = asked().map(|field| bind(field, kind)).collect();
    let questions: String = asked().map(question).collect();
    format!(
        r#"<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>{}</h:title><model><instance><data id="{}">{nodes}</data></instance>{binds}</model></h:head><h:body>{questions}</h:body></h:html>"#,
        escaped(kind.label.vi),
        kind.code
    )
}

fn bind(field: &FieldSpec, kind: &KindSpec) -> String {
    let (of, says) = match field.kind {
        FieldType::Text(most) => ("string", format!("string-length(.) <= {most}")),
        FieldType::Note(most) => {
            ("string", format!("string-length(.) <= {most} and not(regex(., '.*[0-9]{{9,12}}.*'))"))
        }
        FieldType::Name => ("string", "string-length(.) <= 100".to_owned()),
        FieldType::Phone => ("string", "regex(., '^0[35789][0-9]{8}$')".to_owned()),
        FieldType::Identity => ("string", "regex(., '^[0-9]{12}$')".to_owned()),
        FieldType::Count(least, most) => ("int", format!(". >= {least} and . <= {most}")),
        FieldType::Decimal => ("decimal", String::new()),
        FieldType::Day => ("date", ". <= today()".to_owned()),
        FieldType::Choice(_) | FieldType::YesNo => ("select1", String::new()),
        FieldType::Choices(_) => ("select", String::new()),
        _ => ("string", String::new()),
    };
    let mut bind = format!("<bind nodeset=\"/data/{}\" type=\"{of}\"", field.key);
    // XForms allow no circle: a condition on a later question is left out.
    let earlier =
        |key: &str| kind.fields.iter().take_while(|other| other.key != field.key).any(|other| other.key == key);
    let when = |condition: When| match condition {
        When::Is(key, _) | When::Filled(key) | When::Empty(key) if !earlier(key) => None,
        condition => when(condition, kind),
    };
    for (name, condition) in [("relevant", when(field.shown)), ("required", when(field.required))] {
        match condition.as_deref() {
            Some("true()") if name == "relevant" => {}
            Some(condition) => bind.push_str(&format!(" {name}=\"{}\"", escaped(condition))),
            None => {}
        }
    }
    if !says.is_empty() {
        bind.push_str(&format!(" constraint=\"{}\"", escaped(&says)));
    }
    bind + "/>"
}

fn when(when: When, kind: &KindSpec) -> Option<String> {
    Some(match when {
        When::Never => return None,
        When::Always => "true()".to_owned(),
        When::Filled(key) => format!("/data/{key} != ''"),
        When::Empty(key) => format!("/data/{key} = ''"),
        When::Is(key, codes) => {
            let many = kind.field(key).is_some_and(|field| matches!(field.kind, FieldType::Choices(_)));
            let one = |code: &&str| match many {
                true => format!("selected(/data/{key}, '{code}')"),
                false => format!("/data/{key} = '{code}'"),
            };
            codes.iter().map(one).collect::<Vec<_>>().join(" or ")
        }
    })
}

fn question(field: &FieldSpec) -> String {
    let label = format!("<label>{}</label>", escaped(field.label.vi));
    let select = |how: &str, codes: &[Code]| {
        let item =
            |code: &Code| format!("<item><label>{}</label><value>{}</value></item>", escaped(code.label.vi), code.code);
        let items: String = codes.iter().map(item).collect();
        format!("<{how} ref=\"/data/{}\">{label}{items}</{how}>", field.key)
    };
    match field.kind {
        FieldType::Choice(codes) => select("select1", codes),
        FieldType::Choices(codes) => select("select", codes),
        FieldType::YesNo => {
            let items = "<item><label>Có</label><value>true</value></item><item><label>Không</label><value>false</value></item>";
            format!("<select1 ref=\"/data/{}\">{label}{items}</select1>", field.key)
        }
        _ => format!("<input ref=\"/data/{}\">{label}</input>", field.key),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
