package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Cuts parts without headings into scenes of one to four minutes, at places their content decides.
///
/// Every line but the first may begin a scene. How much it wants to is a function of the two lines
/// before it and the two from it on: how many speakers come or leave, whether music or a picture
/// changes there, and between equals a hash of the lines' speakers and rarest words. A line begins
/// a scene if it wants to more than every other line within [#LEAST_WORDS] words of it. So a
/// decision looks at nothing farther away than that, and an edit moves only the breaks next to it.
/// Where two such breaks are more than [#MOST_WORDS] words apart, the line that wants to most
/// divides them.
///
/// It costs a few dozen comparisons per line.
final class SceneBreaks {
    /// One minute at 150 words a minute.
    static final int LEAST_WORDS = 150;

    /// Four minutes.
    static final int MOST_WORDS = 600;

    private static final int NEIGHBOURS = 2;
    private static final int CUE_WEIGHT = 2;
    private static final int HASH_BITS = 59;
    private static final long FIRST_HASH = 0xCBF29CE484222325L;
    private static final long HASH_PRIME = 0x100000001B3L;

    private final List<ScriptPart> parts;
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> partAfterLineBefore = new ArrayList<>();
    private final int[] wordsBefore;
    private final long[] wishes;

    private SceneBreaks(List<ScriptPart> parts) {
        this.parts = parts;
        int after = 0;
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at) instanceof Line line) {
                lines.add(line);
                partAfterLineBefore.add(after);
                after = at + 1;
            }
        }
        wordsBefore = new int[lines.size() + 1];
        wishes = new long[lines.size()];
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at).text();
            wordsBefore[at + 1] = wordsBefore[at] + Spoken.wordsIn(text, text.length());
        }
        for (int at = 1; at < lines.size(); at++) {
            wishes[at] = wish(at);
        }
    }

    /// The same parts in the same order, cut; no list is empty unless `parts` is.
    static List<List<ScriptPart>> split(List<ScriptPart> parts) {
        SceneBreaks breaks = new SceneBreaks(parts);
        List<List<ScriptPart>> scenes = new ArrayList<>();
        int from = 0;
        for (int line : breaks.find()) {
            int to = breaks.partAfterLineBefore.get(line);
            scenes.add(List.copyOf(parts.subList(from, to)));
            from = to;
        }
        scenes.add(List.copyOf(parts.subList(from, parts.size())));
        return scenes;
    }

    private Set<Integer> find() {
        TreeSet<Integer> breaks = new TreeSet<>();
        for (int at = 1; at < lines.size(); at++) {
            if (leavesRoom(0, at, lines.size()) && wantsMostNearby(at)) {
                breaks.add(at);
            }
        }
        int from = 0;
        for (int to : List.copyOf(breaks)) {
            divide(from, to, breaks);
            from = to;
        }
        divide(from, lines.size(), breaks);
        return breaks;
    }

    private boolean leavesRoom(int from, int at, int to) {
        return wordsBefore[at] - wordsBefore[from] >= LEAST_WORDS
                && wordsBefore[to] - wordsBefore[at] >= LEAST_WORDS;
    }

    private boolean wantsMostNearby(int at) {
        for (int other = at - 1; other > 0 && isNear(other, at); other--) {
            if (wishes[other] >= wishes[at]) {
                return false;
            }
        }
        for (int other = at + 1; other < lines.size() && isNear(at, other); other++) {
            if (wishes[other] > wishes[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(int one, int other) {
        return wordsBefore[other] - wordsBefore[one] < LEAST_WORDS;
    }

    private void divide(int from, int to, Set<Integer> breaks) {
        if (wordsBefore[to] - wordsBefore[from] <= MOST_WORDS) {
            return;
        }
        int best = -1;
        for (int at = from + 1; at < to; at++) {
            if (leavesRoom(from, at, to) && (best < 0 || wishes[at] > wishes[best])) {
                best = at;
            }
        }
        if (best > 0) {
            breaks.add(best);
            divide(from, best, breaks);
            divide(best, to, breaks);
        }
    }

    private long wish(int at) {
        Set<String> before = speakers(Math.max(0, at - NEIGHBOURS), at);
        Set<String> after = speakers(at, Math.min(lines.size(), at + NEIGHBOURS));
        long change = (long) onlyInFirst(before, after) + onlyInFirst(after, before);
        if (cueChangesBefore(at)) {
            change += CUE_WEIGHT;
        }
        return change << HASH_BITS | hash(lines.get(at - 1), lines.get(at)) >>> (64 - HASH_BITS);
    }

    private Set<String> speakers(int from, int to) {
        Set<String> speakers = new HashSet<>();
        lines.subList(from, to).forEach(line -> speakers.add(line.speaker().key()));
        return speakers;
    }

    private static int onlyInFirst(Set<String> first, Set<String> second) {
        return (int) first.stream().filter(speaker -> !second.contains(speaker)).count();
    }

    private boolean cueChangesBefore(int line) {
        for (int at = partAfterLineBefore.get(line); !(parts.get(at) instanceof Line); at++) {
            if (parts.get(at) instanceof Cue.PictureCue || parts.get(at) instanceof Cue.MusicCue) {
                return true;
            }
        }
        return false;
    }

    private static long hash(Line before, Line after) {
        long hash = FIRST_HASH;
        for (String speaker : List.of(before.speaker().key(), after.speaker().key())) {
            for (int at = 0; at < speaker.length(); at++) {
                hash = (hash ^ speaker.charAt(at)) * HASH_PRIME;
            }
        }
        return mixed(mixed(hash ^ leastWordHash(before.text())) + leastWordHash(after.text()));
    }

    /// The least of the words' hashes: most edits of a line leave it as it is (Broder's MinHash).
    private static long leastWordHash(String text) {
        long least = -1;
        long hash = FIRST_HASH;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && !Spoken.isSpace(text.charAt(at))) {
                hash = (hash ^ text.charAt(at)) * HASH_PRIME;
            } else if (hash != FIRST_HASH) {
                long word = mixed(hash);
                least = Long.compareUnsigned(word, least) < 0 ? word : least;
                hash = FIRST_HASH;
            }
        }
        return least;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
