package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.voice.mark.MarkPayload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The lines of a scene as they are heard, and where that is.
///
/// @param takes by line id
record SpokenLines(SceneLayout layout, Map<ElementId, SpokenLine> takes, SceneStrips strips) {
    /// All of them; each has a take.
    ///
    /// @param marks what is written into a take
    List<Heard> heard(Function<SpokenLine, Optional<MarkPayload>> marks) {
        List<Heard> heard = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            SpokenLine spoken = Objects.requireNonNull(takes.get(line.line().id()));
            heard.addAll(heard(line, spoken, marks.apply(spoken)));
        }
        return heard;
    }

    /// Where speech is heard; of a line without a take, where it is to be.
    List<SpeechWindow> windows() {
        List<SpeechWindow> windows = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            SpokenLine spoken = takes.get(line.line().id());
            if (strips.isMuted(strips.speaker(line.line().speaker().key()))) {
                continue;
            }
            if (spoken == null) {
                Runs.of(line.slices()).forEach(run -> windows.add(planned(line, run)));
                continue;
            }
            heard(line, spoken, Optional.empty())
                    .forEach(heard -> heard.window().ifPresent(windows::add));
        }
        return windows;
    }

    private SpeechWindow planned(Placed.PlacedLine line, Slice run) {
        return new SpeechWindow(
                Heard.samples(run.range().start()),
                Heard.samples(run.end()),
                Stem.DIALOGUE,
                SongTime.isAccompanied(layout, line));
    }

    private List<Heard> heard(
            Placed.PlacedLine line, SpokenLine spoken, Optional<MarkPayload> mark) {
        Heard.Source source =
                new Heard.Source(
                        spoken.artifact(),
                        spoken.facts().samples(),
                        false,
                        mark,
                        SongTime.isAccompanied(layout, line));
        String speaker = line.line().speaker().key();
        return Runs.of(line.slices()).stream()
                .map(run ->
                        new Heard(
                                Rows.ofSpeaker(speaker),
                                strips.speaker(speaker),
                                spoken.stem(),
                                source,
                                spoken.gainDb(),
                                SongTime.of(layout, line, spoken, run),
                                Heard.Joins.PLAIN,
                                false))
                .toList();
    }
}
