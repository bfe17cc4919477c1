package studio.longplay.app.inspector;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.takes.PredictedLength;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Optional;

/// What is known of one line.
///
/// @param colour of its speaker everywhere, as `#4f8ff0`
/// @param voice it is spoken in; empty while it has none
/// @param castVoice its speaker's
/// @param fit how long it is or will be, against the place it has
/// @param pause before it, as the script asks
/// @param range in the programme
/// @param gap to the next line of its scene; negative where they overlap
/// @param engine that spoke it, empty until it is spoken
/// @param fallback why another engine than the voice's spoke it, empty if none did
record LineFacts(
        Line line,
        String colour,
        Optional<Voice> voice,
        Optional<Voice> castVoice,
        PreviewLine.State state,
        MediaTime length,
        SlotFit fit,
        LineManner manner,
        MediaTime pause,
        Optional<TimeRange> range,
        Optional<MediaTime> gap,
        String engine,
        String fallback,
        Optional<StudioFault> fault,
        List<Warning> warnings) {
    static LineFacts of(PreviewState state, Found found, Line line) {
        Optional<PreviewLine> made = Optional.ofNullable(state.lines().get(line.id()));
        LineCues cues = LineCues.of(state.script(), line.id());
        Optional<PreviewScene> scene = Scenes.of(state, found.scene().id());
        Optional<SpokenLine> take = made.flatMap(PreviewLine::take);
        MediaTime length = length(state, line, made, cues.manner());
        boolean spoken = take.isPresent();
        return new LineFacts(
                line,
                SpeakerColours.of(state.script(), state.project().voicing()).hex(line.speaker()),
                made.map(PreviewLine::voice),
                Optional.ofNullable(state.cast().get(line.speaker().key())),
                made.map(PreviewLine::state).orElse(PreviewLine.State.WAITING),
                length,
                SlotFit.of(state.project().arrangement(), line.id(), length, spoken),
                cues.manner(),
                cues.pause(),
                scene.flatMap(it -> range(it, line)),
                scene.flatMap(it -> gap(it, line)),
                take.map(it -> it.facts().engine()).orElse(""),
                take.flatMap(it -> Optional.ofNullable(it.facts().fallbackReason())).orElse(""),
                made.flatMap(PreviewLine::fault),
                Warnings.of(state, line));
    }

    /// As spoken, or before that from its words and its voice's pace.
    private static MediaTime length(
            PreviewState state, Line line, Optional<PreviewLine> made, LineManner manner) {
        if (made.isEmpty() || made.get().take().isPresent()) {
            return made.map(PreviewLine::length).orElse(MediaTime.ZERO);
        }
        Manner asked = new Manner(manner.rate(), manner.pitchSemitones(), 0, 1, List.of());
        Lexicon lexicon = Lexicon.of(state.project().voicing().lexicon());
        return PredictedLength.of(line, made.get().voice(), asked, lexicon);
    }

    private static Optional<TimeRange> range(PreviewScene scene, Line line) {
        return scene.layout().lines().stream()
                .filter(placed -> placed.line().id().equals(line.id()))
                .findFirst()
                .map(placed -> placed.range().shiftedBy(scene.start()));
    }

    private static Optional<MediaTime> gap(PreviewScene scene, Line line) {
        List<Placed.PlacedLine> lines = scene.layout().lines();
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (lines.get(at).line().id().equals(line.id())) {
                return Optional.of(lines.get(at + 1).range().start().minus(lines.get(at).end()));
            }
        }
        return Optional.empty();
    }

    /// Words a minute; 0 where that says nothing.
    int wordsPerMinute() {
        int words = line.words().size();
        double minutes = length.toSecondsForDisplay() / 60;
        return words < 3 || minutes <= 0 ? 0 : (int) Math.round(words / minutes);
    }
}
