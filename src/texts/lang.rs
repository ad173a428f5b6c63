/// A language Muster speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    En,
    Fr,
    Nl,
    De,
    Es,
}

impl Lang {
    pub const ALL: &[Self] = &[Self::En, Self::Fr, Self::Nl, Self::De, Self::Es];

    /// As `lang` attributes and headers write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::De => "de",
            Self::Es => "es",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Nl => "Nederlands",
            Self::De => "Deutsch",
            Self::Es => "Español",
        }
    }

    /// How the language sets thousands apart.
    pub(super) const fn thousands(self) -> &'static str {
        match self {
            Self::En => ",",
            Self::Fr => "\u{202f}",
            Self::Nl | Self::De | Self::Es => ".",
        }
    }

    /// From how many digits on: Spanish leaves four of them together.
    pub(super) const fn grouped_from(self) -> usize {
        match self {
            Self::Es => 5,
            _ => 4,
        }
    }

    /// The language of a tag such as `fr-CA`; English for those Muster does not speak.
    pub fn of_tag(tag: &str) -> Self {
        Self::known(tag).unwrap_or(Self::En)
    }

    /// The first language of an `Accept-Language` header that Muster speaks, by weight.
    pub fn of_accept_language(header: &str) -> Self {
        let mut wishes: Vec<(u16, &str)> = header.split(',').filter_map(wish).collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes.iter().find_map(|(_, tag)| Self::known(tag)).unwrap_or(Self::En)
    }

    fn known(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }
}

/// Weight in thousandths and tag of one entry of `Accept-Language`; refused ones (`q=0`) are none.
fn wish(entry: &str) -> Option<(u16, &str)> {
    let mut parts = entry.split(';');
    let tag = parts.next()?.trim();
    let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
    (thousandths > 0).then_some((thousandths, tag))
}
