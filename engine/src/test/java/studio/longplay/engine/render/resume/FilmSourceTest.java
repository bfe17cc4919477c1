package studio.longplay.engine.render.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.deliver.Work;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FilmSourceTest {
    private static final String TEXT = "INT. HALL\n\nANNA\nWho is there?\n";
    private static final String OTHER = "INT. HALL\n\nANNA\nNobody is there.\n";

    @TempDir private Path folder = Path.of("");
    private Path delivery = Path.of("");
    private FilmSource source = new FilmSource(manifest("ab"));

    @BeforeEach
    void aDelivery() throws StudioFault, IOException {
        delivery = Files.createDirectories(folder.resolve("films/film"));
        Path script = Files.writeString(folder.resolve("hall.fountain"), TEXT);
        String sha256 = Digest.of(ScriptFile.read(script).text()).hex();
        Files.delete(script);
        source = new FilmSource(manifest(sha256));
    }

    private static Manifest manifest(String sha256) {
        Manifest of = Manifests.of(new Manifest.Run("", 0, Map.of(), Work.NONE, List.of()));
        return new Manifest(
                of.schema(),
                of.version(),
                of.product(),
                of.digest(),
                of.title(),
                new Manifest.ScriptFacts("hall.fountain", sha256, 3, 1, 1),
                of.preset(),
                of.film(),
                of.encoder(),
                of.loudness(),
                of.cast(),
                of.speech(),
                of.scenes(),
                of.lines(),
                of.segments(),
                of.files(),
                of.warnings(),
                of.run());
    }

    private static Path project(Path where, String text) throws StudioFault {
        try (ProjectFolder _ =
                ProjectFolder.create(where, Project.of("Hall", "hall.fountain", text))) {
            return where;
        }
    }

    @Test
    void aProjectWithTheScriptOfTheFilmIsFoundBesideIt() throws StudioFault {
        project(folder.resolve("films/other.longplay"), OTHER);
        assertThat(source.near(delivery, List.of())).isEmpty();
        Path right = project(folder.resolve("films/hall.longplay"), TEXT);
        assertThat(source.near(delivery, List.of())).contains(right);
    }

    @Test
    void aScriptIsFoundByItsNameAndItsTextAmongTheFoldersToLookIn() throws Exception {
        Path among = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(among.resolve("hall.fountain"), OTHER);
        assertThat(source.near(delivery, List.of(among))).isEmpty();
        Path right = Files.writeString(among.resolve("hall.fountain"), TEXT);
        assertThat(source.near(delivery, List.of(among))).contains(right);
        assertThat(source.named(right)).isEqualTo(right);
    }

    @Test
    void oneThatSaysSomethingElseIsRefused() throws StudioFault {
        Path other = project(folder.resolve("films/other.longplay"), OTHER);
        assertThatThrownBy(() -> source.named(other))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("repair.other-script"));
    }
}
