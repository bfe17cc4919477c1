package studio.longplay.app.cast;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.voicing.Voicing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who a speaker really is, and which colour the author gave them.
final class CastVoicing {
    private final Session session;
    private final Words words;

    CastVoicing(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    private Voicing now() {
        return session.project().voicing();
    }

    /// The key of the speaker somebody is by another name.
    Optional<String> alias(String speakerKey) {
        return Optional.ofNullable(now().aliases().get(speakerKey));
    }

    /// Whether one may be said to be the other: nobody is himself by a detour.
    boolean mayBe(String speakerKey, String otherKey) {
        return !now().who(otherKey).equals(speakerKey) && !speakerKey.equals(otherKey);
    }

    /// Says who a speaker is; empty for nobody else.
    void is(CastRow speaker, Optional<CastRow> other) {
        Map<String, String> aliases = new TreeMap<>(now().aliases());
        aliases.remove(speaker.key());
        other.filter(it -> mayBe(speaker.key(), it.key()))
                .ifPresent(it -> aliases.put(speaker.key(), it.key()));
        String name =
                other.map(it ->
                                words.get(
                                        "edit.alias",
                                        speaker.speaker().name(),
                                        it.speaker().name()))
                        .orElse(words.get("edit.alias.none", speaker.speaker().name()));
        apply(name, now().withAliases(aliases));
    }

    /// Whether the author gave the speaker a colour.
    boolean isColoured(String speakerKey) {
        return now().colours().containsKey(speakerKey);
    }

    /// Gives a speaker a colour, as `#4f8ff0`; empty for the usual one.
    void colour(CastRow speaker, Optional<String> colour) {
        Map<String, String> colours = new TreeMap<>(now().colours());
        colours.remove(speaker.key());
        colour.ifPresent(hex -> colours.put(speaker.key(), hex));
        String key = colour.isPresent() ? "edit.colour" : "edit.colour.usual";
        apply(words.get(key, speaker.speaker().name()), now().withColours(colours));
    }

    private void apply(String name, Voicing after) {
        if (!after.equals(now())) {
            session.apply(Edit.Voice.of(name, now(), after));
        }
    }
}
