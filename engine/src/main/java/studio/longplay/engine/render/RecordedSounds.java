package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.render.interchange.StripSounds;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.SceneSound;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ElementId;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sounds of a recording, scene by scene, as an exported timeline refers to them. Used by one
/// thread.
final class RecordedSounds implements StripSounds.Sounds {
    private final Recording recording;
    private final Map<ElementId, SpokenLine> takes;
    private final SceneSound sound;
    private final Music music;
    private final JobContext context;
    private final Map<Integer, List<MixClip>> mixes = new HashMap<>();

    /// @throws StudioFault if a take is damaged or the store cannot be written to
    RecordedSounds(Recording recording, Workbench bench, ExportOrder order, JobContext context)
            throws StudioFault {
        this.recording = recording;
        this.context = context.silent();
        takes = marked(recording, new Marking(bench, order.mark()));
        music = new Music(bench);
        sound = new SceneSound(new Stems(bench), music, order.settings().sound().ducking());
    }

    /// Each on its own: where the other program puts them is not known.
    private static Map<ElementId, SpokenLine> marked(Recording recording, Marking marking)
            throws StudioFault {
        Map<ElementId, SpokenLine> takes = new HashMap<>();
        for (SpokenLine spoken : recording.takes().values()) {
            takes.put(spoken.line().id(), spoken.heardFrom(marking.alone(spoken)));
        }
        return takes;
    }

    StripSounds.Heard heard() {
        return new StripSounds.Heard(recording.programme(), this);
    }

    @Override
    public List<MixClip> mixOf(int scene) throws StudioFault {
        List<MixClip> known = mixes.get(scene);
        if (known != null) {
            return known;
        }
        List<MixClip> clips =
                sound.score(layout(scene), takes, recording.effects(), context).mix().clips();
        mixes.put(scene, clips);
        return clips;
    }

    @Override
    public Optional<Path> file(int scene, ClipKey key) throws StudioFault {
        return switch (key.role()) {
            case LINE ->
                    Optional.ofNullable(takes.get(key.element()))
                            .map(SpokenLine::artifact)
                            .map(take -> take.file());
            case EFFECT ->
                    Optional.ofNullable(recording.effects().get(key.element()))
                            .map(Effects.Made::artifact)
                            .map(made -> made.file());
            case MUSIC -> music(scene, key);
            case PICTURE, SCENERY, TITLE_CARD, CHAPTER_CARD -> Optional.empty();
        };
    }

    private Optional<Path> music(int scene, ClipKey key) throws StudioFault {
        for (Placed.PlacedMusic placed : layout(scene).music()) {
            if (placed.cue().id().equals(key.element())) {
                return Optional.of(music.make(layout(scene), placed, takes, context).file());
            }
        }
        return Optional.empty();
    }

    private SceneLayout layout(int scene) {
        return recording.programme().scenes().get(scene);
    }
}
