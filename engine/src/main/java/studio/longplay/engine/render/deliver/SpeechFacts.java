package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a manifest says about the voices: that they are synthetic, which of them are marked, and
/// whether speakers keep their voices.
///
/// @param statement what the film and the sound files say of themselves as well; empty if nobody
///   but people speak
/// @param marking which voices are marked by policy
/// @param marked ids of the voices whose lines carry the mark, in the order they are heard
/// @param identity of every speaker in every voice they have
/// @param hard how many lines are hard to understand over music and effects
/// @param hardest the worst ten of them, the worst first
/// @param engines that really spoke, with how many lines each; none in version 1
public record SpeechFacts(
        String statement,
        String marking,
        List<String> marked,
        List<IdentityEntry> identity,
        int hard,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HardLine> hardest,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> engines) {
    /// How many are named of the lines that are hard to understand.
    public static final int NAMED = 10;

    /// Said wherever a synthetic voice is heard.
    public static final String SYNTHETIC = "Contains synthetic speech. Made with Longplay Studio.";

    public SpeechFacts {
        marked = List.copyOf(marked);
        identity = List.copyOf(identity);
        hardest = hardest == null ? List.of() : List.copyOf(hardest);
        engines =
                engines == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(engines));
    }

    /// Of lines that are all clear, or that nobody measured.
    public SpeechFacts(
            String statement, String marking, List<String> marked, List<IdentityEntry> identity) {
        this(statement, marking, marked, identity, 0, List.of(), Map.of());
    }

    /// Engines that only stand in for others in tests: their names begin with `test` or `toy`.
    public List<String> testEngines() {
        return engines.keySet().stream()
                .filter(engine -> engine.startsWith("test") || engine.startsWith("toy"))
                .toList();
    }

    /// A line that is hard to understand.
    ///
    /// @param line its id
    /// @param sourceLine where it stands in the script, from 1
    /// @param at where it is heard, as a timecode
    /// @param text its first words
    /// @param overBedLu how far it stands over music and effects, LU
    public record HardLine(
            String line,
            int sourceLine,
            String at,
            String speaker,
            String text,
            double overBedLu) {}

    /// Whether a speaker stays the same person.
    ///
    /// @param voiceDigest the name of how the voice sounds
    /// @param lines that the speaker has in this voice
    /// @param passages that were measured; 0 where the speaker says too little to tell
    /// @param firstToLast acoustic distance between the first and the last passage
    /// @param spread the mean distance of all measured passages from each other
    /// @param verdict [#HOLDS], [#DIFFERS] or [#TOO_SHORT]
    public record IdentityEntry(
            String speaker,
            String voice,
            String voiceDigest,
            int lines,
            int passages,
            double firstToLast,
            double spread,
            String verdict) {
        public static final String HOLDS = "holds";
        public static final String DIFFERS = "differs";
        public static final String TOO_SHORT = "too short to tell";
    }

    /// Who stays the same, for example `8 of 8 speakers keep their voice`.
    public String identitySentence() {
        long told = count(IdentityEntry.HOLDS) + count(IdentityEntry.DIFFERS);
        return told == 0
                ? "too little is said to tell them apart"
                : "%d of %d speakers keep their voice%s"
                        .formatted(count(IdentityEntry.HOLDS), told, different());
    }

    /// What a summary has to say, a sentence each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (identity.stream().anyMatch(entry -> entry.passages() > 0)) {
            sentences.add(identitySentence());
        }
        if (hard > 0) {
            sentences.add(
                    hard == 1
                            ? "1 line is hard to understand over music and effects"
                            : hard + " lines are hard to understand over music and effects");
        }
        if (!marked.isEmpty()) {
            sentences.add("marked as synthetic: " + String.join(", ", marked));
        }
        return sentences;
    }

    private long count(String verdict) {
        return identity.stream().filter(entry -> entry.verdict().equals(verdict)).count();
    }

    private String different() {
        List<String> speakers =
                identity.stream()
                        .filter(entry -> entry.verdict().equals(IdentityEntry.DIFFERS))
                        .map(IdentityEntry::speaker)
                        .toList();
        return speakers.isEmpty() ? "" : "; not " + String.join(", ", speakers);
    }
}
