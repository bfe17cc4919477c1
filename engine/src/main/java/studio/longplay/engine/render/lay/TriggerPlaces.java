package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.SceneAssembly.CueAt;
import studio.longplay.engine.script.AnchorWords;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.script.Trigger;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds when the sound cues of a scene happen that wait for a word, a time or a beat, once all of
/// its lines have their places. A word that the user moved takes along what happens on it.
final class TriggerPlaces {
    private final SceneAssembly.Rules rules;
    private final List<Placed.PlacedLine> heard;
    private final List<Line> lines;

    /// A cue and where it would happen by itself.
    ///
    /// @param line the line it stands in or else before, an index
    /// @param next the line after it
    record Waiting(CueAt<Cue.SoundCue> cue, int line, int next) {}

    private TriggerPlaces(SceneAssembly.Rules rules, List<Placed.PlacedLine> heard) {
        this.rules = rules;
        this.heard = heard;
        this.lines = heard.stream().map(Placed.PlacedLine::line).toList();
    }

    /// The cues in their order, each when it happens.
    ///
    /// @param placed the scene's lines, where they stand by themselves
    static List<CueAt<Cue.SoundCue>> of(
            List<Waiting> cues, List<Placed.PlacedLine> placed, SceneAssembly.Rules rules) {
        if (cues.stream().allMatch(cue -> Staging.of(cue.cue().cue()).trigger().isEmpty())) {
            return cues.stream().map(Waiting::cue).toList();
        }
        TriggerPlaces places =
                new TriggerPlaces(rules, placed.stream().map(line -> heard(line, rules)).toList());
        List<CueAt<Cue.SoundCue>> happening = new ArrayList<>();
        for (Waiting cue : cues) {
            MediaTime at =
                    Staging.of(cue.cue().cue())
                            .trigger()
                            .flatMap(trigger -> places.at(trigger, cue))
                            .orElse(cue.cue().at());
            happening.add(new CueAt<>(cue.cue().cue(), at.max(MediaTime.ZERO)));
        }
        return happening;
    }

    /// The line as the user left it.
    private static Placed.PlacedLine heard(Placed.PlacedLine line, SceneAssembly.Rules rules) {
        ClipEdit edit = rules.arrangement().of(new ClipKey(line.line().id(), ClipRole.LINE));
        if (edit.pieces().equals(ClipEdit.NONE.pieces())) {
            return line;
        }
        Conform.Natural natural = Conform.Natural.take(line.natural(), line.natural().duration());
        Conform conform = new Conform(rules.rate(), Strip.ENDLESS);
        return Slices.line(line, Conform.slices(conform.of(natural, edit)));
    }

    private Optional<MediaTime> at(Trigger trigger, Waiting cue) {
        return switch (trigger) {
            case Trigger.AtTime(MediaTime time) -> Optional.of(time);
            case Trigger.FromHere(MediaTime by) -> Optional.of(cue.cue().at().plus(by));
            case Trigger.OnBeat(Trigger.Beat beat) -> onBeat(beat, cue);
            case Trigger.OnWord word ->
                    AnchorWords.find(lines, cue.line(), word)
                            .flatMap(found -> onWord(word, found, cue.cue().cue()));
        };
    }

    private Optional<MediaTime> onWord(
            Trigger.OnWord wanted, AnchorWords.Found found, Cue.SoundCue cue) {
        List<TimeRange> words = heard.get(found.line()).words();
        if (found.last() >= words.size()) {
            return Optional.empty();
        }
        MediaTime at =
                switch (wanted.edge()) {
                    case START -> words.get(found.first()).start();
                    case END -> words.get(found.last()).end();
                    case OVER -> words.get(found.first()).start().minus(length(cue));
                };
        return Optional.of(at.plus(wanted.offset()));
    }

    private Optional<MediaTime> onBeat(Trigger.Beat beat, Waiting cue) {
        Optional<TimeRange> next =
                cue.next() < heard.size()
                        ? Optional.of(heard.get(cue.next()).range())
                        : Optional.empty();
        return switch (beat) {
            case SCENE_START -> Optional.of(MediaTime.ZERO);
            case SCENE_END -> heard.stream().map(Placed::end).max(MediaTime::compareTo);
            case WITH_NEXT_LINE -> next.map(TimeRange::start);
            case AFTER_NEXT_LINE -> next.map(TimeRange::end);
            case BEFORE_NEXT_LINE -> next.map(line -> line.start().minus(length(cue.cue().cue())));
        };
    }

    /// How long an effect is heard; one that goes on is never over.
    private MediaTime length(Cue.SoundCue cue) {
        if (cue.length().isAfter(MediaTime.ZERO)) {
            return cue.length();
        }
        return SoundCues.loops(cue) ? MediaTime.ZERO : rules.length(cue);
    }
}
