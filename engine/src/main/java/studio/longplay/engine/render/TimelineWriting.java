package studio.longplay.engine.render;

import studio.longplay.engine.edit.writeback.Voiced;
import studio.longplay.engine.edit.writeback.Writing;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What writing the timeline back to the script looks at, from where timelines are made.
public final class TimelineWriting {
    private static final UsualLengths USUAL = new UsualLengths();

    private TimelineWriting() {}

    /// Of a project on the disk.
    public static Writing of(Project project, ProjectTimeline timeline) {
        return of(
                project,
                timeline.script(),
                timeline.programme(),
                timeline.board(),
                line -> Optional.ofNullable(timeline.takes().get(line.id())));
    }

    /// Of a project in the window. Takes some milliseconds, so not on a thread that may not wait.
    public static Writing of(PreviewState state) {
        return of(
                state.project(),
                state.script(),
                state.programme(),
                state.board(),
                line ->
                        Optional.ofNullable(state.lines().get(line.id()))
                                .flatMap(known -> known.take()));
    }

    private static Writing of(
            Project project,
            Script script,
            Programme programme,
            Board board,
            Function<Line, Optional<SpokenLine>> takes) {
        Map<ElementId, Voiced> voices = new HashMap<>();
        for (Line line : script.lines()) {
            Voiced reckoned = new Voiced(USUAL.of(line), USUAL.words(line), false);
            voices.put(
                    line.id(),
                    takes.apply(line)
                            .map(take -> new Voiced(take.length(), take.words(), true))
                            .orElse(reckoned));
        }
        Map<String, MediaTime> sounds = new HashMap<>();
        programme.scenes().stream()
                .flatMap(scene -> scene.sounds().stream())
                .forEach(sound -> sounds.putIfAbsent(name(sound), sound.made()));
        FrameRate rate = board.rate();
        SoundBank bank = new SoundBank();
        return new Writing(
                project,
                script,
                board,
                voices,
                (text, arrangement, known) ->
                        BoardMaker.of(
                                new Assembly(Pacing.DEFAULT, Turns.of(project.voicing()), rate)
                                        .lay(
                                                CueList.sounding(
                                                        text,
                                                        cue ->
                                                                bank.knows(cue.sound())
                                                                        || sounds.containsKey(
                                                                                CueNote.of(cue))),
                                                lengths(known, sounds),
                                                arrangement),
                                arrangement,
                                rate));
    }

    private static String name(Placed.PlacedSound sound) {
        return CueNote.of(sound.cue());
    }

    private static Lengths lengths(Map<ElementId, Voiced> voices, Map<String, MediaTime> sounds) {
        return new Lengths() {
            @Override
            public MediaTime of(Line line) {
                Voiced known = voices.get(line.id());
                return known == null ? USUAL.of(line) : known.length();
            }

            @Override
            public List<TimeRange> words(Line line) {
                Voiced known = voices.get(line.id());
                return known == null ? USUAL.words(line) : known.words();
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                MediaTime made = sounds.get(CueNote.of(cue));
                return made == null ? USUAL.of(cue) : made;
            }
        };
    }
}
