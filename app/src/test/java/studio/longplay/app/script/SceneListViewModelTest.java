package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.render.preview.PreviewScene;

import java.nio.file.Path;

class SceneListViewModelTest {
    private static final String PLAY =
            """
            [[chapter: One]]

            INT. STAIR - DUSK

            TAM
            Mind the step.

            EXT. HEATH - NIGHT

            TAM
            It rains.

            [[chapter: Two]]

            INT. ROOM - DAY

            TAM
            It stopped.
            """;

    @TempDir Path folder;

    @Test
    void scenesStandUnderTheirChaptersWithTheirState() throws Exception {
        try (Desk desk = new Desk(folder, PLAY);
                SceneListViewModel scenes = new SceneListViewModel(desk.session())) {
            assertThat(scenes.rows()).isEmpty();
            desk.states.scenes(
                    number -> number == 1 ? PreviewScene.State.MAKING : PreviewScene.State.READY);
            desk.preview();
            assertThat(scenes.rows()).hasSize(5);
            assertThat(scenes.rows().getFirst()).isEqualTo(new SceneRow.Chapter("One"));
            SceneRow.Scene second = (SceneRow.Scene) scenes.rows().get(2);
            assertThat(second.title()).isEqualTo("EXT. HEATH - NIGHT");
            assertThat(second.state()).isEqualTo(PreviewScene.State.MAKING);
            assertThat(second.number()).isEqualTo(2);
        }
    }

    @Test
    void goingToASceneMovesThePlayheadAndSelectsIt() throws Exception {
        try (Desk desk = new Desk(folder, PLAY);
                SceneListViewModel scenes = new SceneListViewModel(desk.session())) {
            desk.preview();
            SceneRow.Scene third = (SceneRow.Scene) scenes.rows().get(4);
            scenes.goTo(third);
            assertThat(desk.session().transport().position()).isEqualTo(third.start());
            assertThat(desk.session().selection().element()).contains(third.id());
            assertThat(scenes.heardProperty().get()).isEqualTo(3);
            assertThat(desk.page.shown).isEqualTo(14);
        }
    }
}
