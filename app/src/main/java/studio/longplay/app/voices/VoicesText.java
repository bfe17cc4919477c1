package studio.longplay.app.voices;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.LibraryVoice;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the voice browser writes.
record VoicesText(Words words) {
    /// How the engine of a model bundle ends: the first digits of its digest.
    private static final Pattern BUNDLE = Pattern.compile("-[0-9a-f]{12}$");

    String kind(VoiceEntry entry) {
        return String.join(", ", entry.voice().tags().stream().map(EngineWords::tag).toList());
    }

    /// Its own language, and how many others.
    String language(VoiceEntry entry) {
        Voice voice = entry.voice();
        String own = VoiceEntry.shortLanguageName(voice.language());
        int others = voice.languages().size() - 1;
        return others == 0 ? own : words.get("language.more", own, others);
    }

    String languages(VoiceEntry entry) {
        return String.join(
                ", ", entry.voice().languages().stream().map(VoiceEntry::languageName).toList());
    }

    String provider(String id) {
        return words.has("provider." + id) ? words.get("provider." + id) : id;
    }

    /// `Built in · MaryTTS`, `Speech models · Kokoro`.
    String origin(VoiceEntry entry) {
        String engine = BUNDLE.matcher(entry.voice().engine()).replaceFirst("");
        String name = words.has("engine." + engine) ? words.get("engine." + engine) : engine;
        String provider = provider(entry.provider());
        return provider.equals(name) ? provider : provider + " · " + name;
    }

    /// How much a voice has spoken in this home.
    String use(LibraryVoice.Use use) {
        if (use.takes() == 0 && use.failures() == 0) {
            return words.get("use.none");
        }
        String spoken =
                words.get(
                        "use.spoken",
                        String.format(Words.spoken(), "%.1f", use.minutes()),
                        use.lines(),
                        use.takes());
        String again = use.retakes() == 0 ? "" : " " + words.get("use.retakes", use.retakes());
        String failed = use.failures() == 0 ? "" : " " + words.get("use.failures", use.failures());
        return spoken + again + failed;
    }

    String commercial(VoiceEntry entry) {
        return words.get(entry.voice().licence().commercial() ? "commercial.yes" : "commercial.no");
    }

    String users(List<String> users) {
        return users.isEmpty()
                ? words.get("used.nobody")
                : words.get("used.by", String.join(", ", users));
    }

    /// Who allows what, for a voice made from a person's.
    String consent(VoiceEntry entry) {
        Optional<Consent> consent = entry.consent();
        if (consent.isEmpty()) {
            return words.get(
                    entry.voice().origin().consent().isPresent()
                            ? "consent.elsewhere"
                            : "consent.none-needed");
        }
        Consent given = consent.get();
        ConsentUse most = given.uses().stream().max(ConsentUse::compareTo).orElseThrow();
        String said =
                words.get(
                        "consent.given",
                        given.person(),
                        words.get("consent.use." + most.word()),
                        given.givenOn().toString());
        return given.until() == null
                ? said
                : said + " " + words.get("consent.until", given.until().toString());
    }

    String sketch(VoiceSketch sketch) {
        return sketch.medianHertz() <= 0
                ? words.get("sketch.unvoiced", seconds(sketch))
                : words.get(
                        "sketch.figures",
                        Math.round(sketch.medianHertz()),
                        Math.round(sketch.rangeSemitones()),
                        seconds(sketch));
    }

    private static String seconds(VoiceSketch sketch) {
        return String.format(Words.spoken(), "%.1f", sketch.seconds());
    }

    String aloud(VoiceEntry entry, List<String> users) {
        return words.get(
                "voice.spoken-text",
                entry.voice().name(),
                kind(entry),
                language(entry),
                provider(entry.provider()),
                commercial(entry),
                users(users));
    }
}
