package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Beds;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Speech;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays a project out with what is made of it so far; makes nothing. Used once.
public final class TimelineReading {
    private static final UsualLengths USUAL = new UsualLengths();

    private final Workbench bench;
    private final Speech speech;
    private final Map<ElementId, SpokenLine> takes = new LinkedHashMap<>();
    private final Map<ElementId, Effects.Made> effects = new LinkedHashMap<>();

    /// @param speech asked for the addresses of takes only; it loads no engine for that
    public TimelineReading(ArtifactStore store, Speech speech) {
        this(new Workbench(store, new Tally()), speech);
    }

    /// The same at a bench of the caller's.
    public TimelineReading(Workbench bench, Speech speech) {
        this.bench = bench;
        this.speech = speech;
    }

    /// The timeline that an order's project has.
    ///
    /// @throws StudioFault.Input if a speaker cannot be cast
    public ProjectTimeline of(ExportOrder order, JobContext context) throws StudioFault {
        Script script = order.script();
        CastList cast = CastList.of(order, speech.registry());
        Speaking speaking = new Speaking(bench, speech, order.settings().lexicon());
        for (Scene scene : script.scenes()) {
            for (Speaking.Order line : speaking.orders(scene, cast.voiced())) {
                context.checkCancelled();
                speaking.find(line).ifPresent(found -> takes.put(line.line().id(), found));
            }
        }
        Effects made = new Effects(bench);
        for (Cue.SoundCue cue : CueList.of(script.scenes(), Cue.SoundCue.class)) {
            made.find(cue).ifPresent(effect -> effects.put(cue.id(), effect));
        }
        FrameRate rate = order.settings().preset().rate();
        SoundNames names = new SoundNames(bench.own());
        Script sounding = CueList.sounding(script, cue -> names.knows(cue.sound()));
        Programme programme =
                new Assembly(Pacing.DEFAULT, Turns.of(order.voicing()), rate)
                        .lay(sounding, lengths(), order.arrangement());
        Board board = BoardMaker.of(programme, order.arrangement(), rate, takes::containsKey);
        Map<ElementId, Effects.Made> heard = Beds.withGoingOn(programme, effects);
        return new ProjectTimeline(script, programme, board, takes, heard);
    }

    private Lengths lengths() {
        return new Lengths() {
            @Override
            public MediaTime of(Line line) {
                SpokenLine take = takes.get(line.id());
                return take == null ? USUAL.of(line) : take.length();
            }

            @Override
            public List<TimeRange> words(Line line) {
                SpokenLine take = takes.get(line.id());
                return take == null ? USUAL.words(line) : take.words();
            }

            @Override
            public Optional<MediaTime> downbeat(Line line) {
                return Optional.ofNullable(takes.get(line.id())).flatMap(SpokenLine::downbeat);
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                Effects.Made effect = effects.get(cue.id());
                return effect == null ? USUAL.of(cue) : effect.length();
            }
        };
    }
}
