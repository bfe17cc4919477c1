package studio.longplay.app.record;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.Recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be said under a recording, the gravest first.
///
/// @param silentBecause why nothing can be heard
/// @param unkept whether somebody is leaving a recording that is not kept
/// @param recovered a recording that a crash had broken off
record RecorderNotices(
        Stage stage,
        Optional<StudioFault> fault,
        Optional<Recorded> recorded,
        Optional<String> silentBecause,
        boolean unkept,
        Optional<Path> recovered) {
    private static final int MILLIS = 1000;

    List<RecorderNotice> all(Words words) {
        List<RecorderNotice> said = new ArrayList<>();
        if (unkept) {
            said.add(warning("unkept", words.get("notice.unkept")));
        }
        if (stage != Stage.WITHOUT_INPUT) {
            fault.map(told -> told.sentence() + " " + told.remedy())
                    .map(whole -> new RecorderNotice("fault", RecorderNotice.Weight.FAULT, whole))
                    .ifPresent(said::add);
        }
        if (stage == Stage.RECORDED) {
            recorded.flatMap(whole -> verdict(whole, words)).ifPresent(said::add);
            recorded.flatMap(whole -> lost(whole, words)).ifPresent(said::add);
            silentBecause.ifPresent(why -> said.add(information("mute", why)));
        }
        if (stage.isIdle() || stage == Stage.WITHOUT_INPUT) {
            recovered
                    .map(file -> words.get("notice.recovered", String.valueOf(file.getFileName())))
                    .ifPresent(sentence -> said.add(information("recovered", sentence)));
        }
        return List.copyOf(said);
    }

    /// What to do better the next time; empty where there is nothing to say.
    private static Optional<RecorderNotice> verdict(Recorded recorded, Words words) {
        return switch (recorded.verdict()) {
            case GOOD -> Optional.empty();
            case CLIPPED -> Optional.of(warning("clipped", words.get("notice.clipped")));
            case TOO_QUIET ->
                    Optional.of(
                            warning(
                                    "quiet",
                                    words.get("notice.quiet", Math.round(-recorded.peakDb()))));
            case SILENT -> Optional.of(warning("silent", words.get("notice.silent")));
        };
    }

    /// That something is missing in it.
    private static Optional<RecorderNotice> lost(Recorded recorded, Words words) {
        long millis = recorded.lostSamples() * MILLIS / Recorded.RATE_HZ;
        return recorded.lostSamples() == 0
                ? Optional.empty()
                : Optional.of(warning("lost", words.get("notice.lost", Math.max(1, millis))));
    }

    private static RecorderNotice warning(String id, String sentence) {
        return new RecorderNotice(id, RecorderNotice.Weight.WARNING, sentence);
    }

    private static RecorderNotice information(String id, String sentence) {
        return new RecorderNotice(id, RecorderNotice.Weight.INFORMATION, sentence);
    }
}
