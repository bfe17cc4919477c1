package studio.longplay.engine.voice.cast;

import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// A speaker with all that casting looks at.
///
/// @param words how many the speaker says
/// @param scenes indexes of the scenes the speaker speaks in
/// @param big whether nobody else may have a voice like it
public record Role(Speaker speaker, Hints hints, int words, Set<Integer> scenes, boolean big) {
    /// Parts with at least this share of all words are big.
    static final double BIG_SHARE = 0.03;

    /// So many of the biggest parts are big whatever their share.
    static final int BIG_COUNT = 10;

    /// The roles of a script: the big ones first, of those the biggest first. Sizes are compared by
    /// powers of four and then names, so that a line more changes nobody's place.
    ///
    /// @param who the key of who a speaker really is, by speaker key
    public static List<Role> of(Script script, UnaryOperator<String> who) {
        Map<String, Speaker> speakers = new HashMap<>();
        script.linesBySpeaker().keySet().forEach(one -> speakers.put(one.key(), one));
        script.linesBySpeaker()
                .keySet()
                .forEach(one -> speakers.putIfAbsent(who.apply(one.key()), one));
        Map<Speaker, Set<Integer>> scenes = new LinkedHashMap<>();
        Map<Speaker, Integer> words = new LinkedHashMap<>();
        List<Scene> all = script.scenes();
        int total = 0;
        for (int i = 0; i < all.size(); i++) {
            for (Line line : all.get(i).lines()) {
                int count = line.words().size();
                String key = who.apply(line.speaker().key());
                Speaker speaker = speakers.getOrDefault(key, line.speaker());
                scenes.computeIfAbsent(speaker, _ -> new TreeSet<>()).add(i);
                words.merge(speaker, count, Integer::sum);
                total += count;
            }
        }
        int least = tenthBiggest(words);
        double share = BIG_SHARE * total;
        List<Role> roles = new ArrayList<>();
        words.forEach((speaker, count) -> {
            boolean big = count >= least || count >= share;
            Hints hints = Hints.of(speaker.name());
            roles.add(new Role(speaker, hints, count, scenes.getOrDefault(speaker, Set.of()), big));
        });
        roles.sort(
                Comparator.comparing(Role::big, Comparator.reverseOrder())
                        .thenComparing(Role::magnitude, Comparator.reverseOrder())
                        .thenComparing(role -> role.speaker().key()));
        return roles;
    }

    private static int tenthBiggest(Map<Speaker, Integer> words) {
        return words.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(BIG_COUNT - 1)
                .findFirst()
                .orElse(0);
    }

    private int magnitude() {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(words)) / 2;
    }

    /// Whether the two speak in one scene.
    public boolean meets(Role other) {
        return scenes.stream().anyMatch(other.scenes()::contains);
    }
}
