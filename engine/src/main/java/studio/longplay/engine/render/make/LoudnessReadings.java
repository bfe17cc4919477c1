package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.SceneLoudness;
import studio.longplay.engine.mix.SceneReadings;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What scenes measured, kept in the store: after an edit only the changed scene is read again.
public final class LoudnessReadings implements SceneReadings {
    static final String MAKER = "mix.loudness";

    /// Raised when the same stems would measure otherwise.
    private static final String VERSION = "1";

    private final Workbench bench;
    private final Map<Path, Artifact> stemsByFile = new HashMap<>();

    /// @param stems all scenes that may be asked about
    public LoudnessReadings(Workbench bench, List<Artifact> stems) {
        this.bench = bench;
        stems.forEach(scene -> stemsByFile.put(scene.file(), scene));
    }

    @Override
    public Optional<SceneLoudness> recall(Question question) throws StudioFault {
        Optional<Artifact> found = bench.store().find(recipe(question).key());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SceneLoudness.read(found.get().file()));
        } catch (IOException e) {
            throw new StudioFault.Media(
                    "mix.loudness-unreadable",
                    "The measured loudness " + found.get().file() + " cannot be read.",
                    "Delete that file; the scene is measured again.",
                    e);
        }
    }

    @Override
    public void keep(Question question, SceneLoudness loudness) throws StudioFault {
        bench.make(recipe(question), "lufs", loudness::write);
    }

    private Recipe recipe(Question question) {
        Artifact stems = Objects.requireNonNull(stemsByFile.get(question.sceneStems()));
        Map<String, Object> parameters = Stems.describe(question.faders());
        question.ceilingDbtp().ifPresent(ceiling -> parameters.put("ceilingDbtp", ceiling));
        parameters.put("phase", question.phase());
        if (!question.weighted()) {
            parameters.put("weighted", false);
        }
        return new Recipe(MAKER, VERSION, parameters, List.of(stems.key()));
    }
}
