package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.store.Artifact;

import java.util.ArrayList;
import java.util.List;

/// Mixes scenes that follow each other, so that the rooms of one ring on into the next.
///
/// A scene and what rings after it are made from that scene alone. What is heard of a scene is
/// itself and the ends of those before it, added: an edit mixes its scene, and adds up the next one
/// anew if what rings into it is another sound. In the last scene rooms die away.
public final class RoomTails {
    private final Stems stems;
    private final List<SceneSound.Score> scores;
    private final boolean goesOn;

    /// @param scores of scenes that follow each other
    /// @param goesOn whether another scene follows them
    public RoomTails(Stems stems, List<SceneSound.Score> scores, boolean goesOn) {
        this.stems = stems;
        this.scores = List.copyOf(scores);
        this.goesOn = goesOn;
    }

    /// Whether a scene is heard in one that follows.
    public boolean rings(int scene) {
        return isFollowed(scene) && mix(scene).desk().sends();
    }

    /// Whether the mix of a scene was made before.
    public boolean holds(int scene) {
        return stems.holds(mix(scene), scores.get(scene).sources(), isFollowed(scene));
    }

    /// Mixes a scene and what rings after it.
    public Stems.Ringing ringing(int scene, JobContext context) throws StudioFault {
        SceneSound.Score score = scores.get(scene);
        return isFollowed(scene)
                ? stems.ringing(score.mix(), score.sources(), context)
                : stems.still(score.mix(), score.sources(), context);
    }

    /// A scene as it is heard: itself, and what rings into it.
    public Artifact heard(int scene, JobContext context) throws StudioFault {
        return stems.rung(ringing(scene, context).stems(), arriving(scene, context), context);
    }

    private List<Stems.Arriving> arriving(int scene, JobContext context) throws StudioFault {
        List<Stems.Arriving> arriving = new ArrayList<>();
        long over = 0;
        for (int before = scene - 1; before >= 0 && over < Mixdown.LONGEST_RING; before--) {
            if (rings(before) && Mixdown.ringSamples(mix(before)) > over) {
                long from = over;
                ringing(before, context)
                        .spill()
                        .ifPresent(spill -> arriving.add(new Stems.Arriving(spill, from)));
            }
            over += mix(before).lengthSamples();
        }
        return arriving;
    }

    private boolean isFollowed(int scene) {
        return goesOn || scene < scores.size() - 1;
    }

    private SceneMix mix(int scene) {
        return scores.get(scene).mix();
    }
}
