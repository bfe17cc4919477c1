package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lays a script out: takes and cues become a programme with a place for everything, and what the
/// user did on the timeline is done to it again.
///
/// Pure: the same script, the same lengths and the same arrangement give the same programme.
public final class Assembly {
    /// Scenes last whole steps of this many frames: 16 frames at 30 fps are 25 AAC frames.
    public static final int GRID_FRAMES = 16;

    /// The same at rates where 16 frames are no whole number of samples: at 30000/1001 frames a
    /// second 20 are.
    private static final int NTSC_GRID_FRAMES = 20;

    private static final int SAMPLES_PER_SECOND = 48_000;

    private final Pacing pacing;
    private final Turns turns;
    private final FrameRate rate;
    private final MediaTime least;

    /// With the gaps between speakers that are usual.
    public Assembly(Pacing pacing, FrameRate rate) {
        this(pacing, Turns.AS_WRITTEN, rate);
    }

    /// @param turns where the user wants other gaps between speakers
    public Assembly(Pacing pacing, Turns turns, FrameRate rate) {
        this(pacing, turns, rate, MediaTime.ZERO);
    }

    private Assembly(Pacing pacing, Turns turns, FrameRate rate, MediaTime least) {
        this.pacing = pacing;
        this.turns = turns;
        this.rate = rate;
        this.least = least;
    }

    /// With other pauses.
    public Assembly with(Pacing other) {
        return new Assembly(other, turns, rate, least);
    }

    /// Its last scene holds until then.
    public Assembly lasting(MediaTime until) {
        return new Assembly(pacing, turns, rate, until);
    }

    /// As the script alone has it.
    public Programme lay(Script script, Lengths lengths) {
        return lay(script, lengths, Arrangement.NONE);
    }

    /// As the script and the user have it.
    ///
    /// @param arrangement by the ids of the script; what it says of other elements is left out, see
    ///   [BoardMaker]
    public Programme lay(Script script, Lengths lengths, Arrangement arrangement) {
        String author = titlePage(script, "author");
        List<SceneEnding> endings =
                endings(
                        script,
                        new SceneAssembly.Rules(
                                pacing, turns, rate, lengths, arrangement, Beds.of(script)));
        List<SceneLayout> layouts = new ArrayList<>();
        endings.forEach(ending -> layouts.add(ending.layout(MediaTime.ZERO)));
        if (!layouts.isEmpty()) {
            hold(layouts, endings.getLast(), least);
        }
        if (!layouts.isEmpty() && !arrangement.userClips().isEmpty()) {
            Landmarks landmarks = Landmarks.of(layouts);
            placeOwn(OwnClips.of(arrangement, landmarks, rate), layouts, endings.getLast());
        }
        return new Programme(script.title(), author, BedJoins.of(layouts));
    }

    private List<SceneEnding> endings(Script script, SceneAssembly.Rules rules) {
        List<SceneEnding> endings = new ArrayList<>();
        boolean chapters = script.chapters().size() > 1;
        String author = titlePage(script, "author");
        int number = 0;
        for (Chapter chapter : script.chapters()) {
            boolean opens = true;
            number++;
            for (Scene scene : chapter.scenes()) {
                if (Beds.isEmpty(scene)) {
                    continue;
                }
                SceneAssembly assembly = new SceneAssembly(scene, rules);
                if (endings.isEmpty()) {
                    assembly.card(new Placed.Card.Title(script.title(), author), pacing.title());
                }
                if (opens && chapters) {
                    assembly.card(
                            new Placed.Card.ChapterCard(chapter.title(), number),
                            pacing.chapterCard());
                }
                endings.add(assembly.lay(opens && chapters ? chapter.title() : ""));
                opens = false;
            }
        }
        return endings;
    }

    /// The last scene lasts until the last of the user's clips has ended.
    private static void placeOwn(OwnClips own, List<SceneLayout> layouts, SceneEnding last) {
        hold(layouts, last, own.end());
        List<TimeRange> ranges = new ArrayList<>();
        MediaTime start = MediaTime.ZERO;
        for (SceneLayout layout : layouts) {
            ranges.add(new TimeRange(start, layout.duration()));
            start = start.plus(layout.duration());
        }
        List<List<Placed.PlacedUser>> byScene = own.byScene(ranges);
        for (int number = 0; number < layouts.size(); number++) {
            if (!byScene.get(number).isEmpty()) {
                layouts.set(number, layouts.get(number).withUserClips(byScene.get(number)));
            }
        }
    }

    private static void hold(List<SceneLayout> layouts, SceneEnding last, MediaTime until) {
        MediaTime end = MediaTime.ZERO;
        for (SceneLayout layout : layouts) {
            end = end.plus(layout.duration());
        }
        if (until.isAfter(end)) {
            MediaTime lastStart = end.minus(layouts.getLast().duration());
            layouts.set(layouts.size() - 1, last.layout(until.minus(lastStart)));
        }
    }

    /// How many frames the steps have that scenes last at a rate: a whole number of samples.
    public static int gridFrames(FrameRate rate) {
        long samples = (long) GRID_FRAMES * SAMPLES_PER_SECOND * rate.denominator();
        return samples % rate.numerator() == 0 ? GRID_FRAMES : NTSC_GRID_FRAMES;
    }

    private static String titlePage(Script script, String name) {
        return script.titlePage().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
