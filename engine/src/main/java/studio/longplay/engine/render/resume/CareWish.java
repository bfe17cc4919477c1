package studio.longplay.engine.render.resume;

import studio.longplay.engine.render.qc.QualityWish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How an export is to be looked after, beside what it makes.
///
/// @param rests for what it rests by itself
/// @param cleans whether what the delivered film no longer needs is removed
/// @param depth how closely the finished film is checked
/// @param leader whether a leader of flashes and beeps is delivered beside the film, and measured
public record CareWish(
        Set<PauseOn> rests, boolean cleans, QualityWish.Depth depth, boolean leader) {
    /// It never rests, leaves everything, and is checked as usual.
    public static final CareWish USUAL =
            new CareWish(Set.of(), false, QualityWish.Depth.USUAL, false);

    public CareWish {
        rests = Set.copyOf(rests);
    }

    /// The same, resting for other things.
    public CareWish withRests(Set<PauseOn> others) {
        return new CareWish(others, cleans, depth, leader);
    }

    /// As options of the commands.
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!rests.isEmpty()) {
            words.add(
                    "--pause-on="
                            + rests.stream()
                                    .map(PauseOn::word)
                                    .sorted()
                                    .collect(Collectors.joining(",")));
        }
        if (cleans) {
            words.add("--clean");
        }
        switch (depth) {
            case NONE -> words.add("--no-check");
            case USUAL -> {}
            case FULL -> words.add("--full-check");
        }
        if (leader) {
            words.add("--sync-leader");
        }
        return words;
    }
}
