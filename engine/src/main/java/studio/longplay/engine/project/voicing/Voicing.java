package studio.longplay.engine.project.voicing;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that the user decided about how lines are spoken, besides which voice speaks for whom.
///
/// @param aliases the speaker somebody else is, both by speaker key: `1 CIT.` is `FIRST CITIZEN`
/// @param colours of speakers as `#rrggbb`, by speaker key
/// @param gaps between lines that follow each other, see [Turn]; below zero they overlap
/// @param lexicon how words are said, by written word: a respelling, or phones between slashes
/// @param takes of lines, by the id of the line
public record Voicing(
        Map<String, String> aliases,
        Map<String, String> colours,
        Map<Turn, MediaTime> gaps,
        Map<String, String> lexicon,
        Map<ElementId, LineTakes> takes) {
    public static final Voicing NONE =
            new Voicing(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Voicing {
        aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
        colours = Collections.unmodifiableMap(new TreeMap<>(colours));
        gaps = Collections.unmodifiableMap(new TreeMap<>(gaps));
        lexicon = Collections.unmodifiableMap(new TreeMap<>(lexicon));
        takes = Map.copyOf(takes);
    }

    /// Whether nothing was decided.
    public boolean isNone() {
        return equals(NONE);
    }

    /// Who a speaker really is; chains of aliases are followed, circles end where they began.
    public String who(String speakerKey) {
        String who = speakerKey;
        for (int step = 0; step < aliases.size(); step++) {
            String next = aliases.get(who);
            if (next == null || next.equals(speakerKey)) {
                return who;
            }
            who = next;
        }
        return who;
    }

    public Optional<MediaTime> gap(String from, String to) {
        return Optional.ofNullable(gaps.get(new Turn(who(from), who(to))));
    }

    public LineTakes takesOf(ElementId line) {
        return takes.getOrDefault(line, LineTakes.NONE);
    }

    public Voicing withAliases(Map<String, String> changed) {
        return new Voicing(changed, colours, gaps, lexicon, takes);
    }

    public Voicing withColours(Map<String, String> changed) {
        return new Voicing(aliases, changed, gaps, lexicon, takes);
    }

    public Voicing withGaps(Map<Turn, MediaTime> changed) {
        return new Voicing(aliases, colours, changed, lexicon, takes);
    }

    public Voicing withLexicon(Map<String, String> changed) {
        return new Voicing(aliases, colours, gaps, changed, takes);
    }

    public Voicing withTakes(Map<ElementId, LineTakes> changed) {
        return new Voicing(aliases, colours, gaps, lexicon, changed);
    }
}
