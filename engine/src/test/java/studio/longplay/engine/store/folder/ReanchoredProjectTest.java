package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.script.ScriptParser;

import java.nio.file.Path;

class ReanchoredProjectTest {
    private static final String TEXT = "ANN\nThe lamp is out.\n\nBEN\nLight it.\n";

    @TempDir Path folder;

    private static ClipKey firstLine(Project project) throws StudioFault {
        return new ClipKey(
                new ScriptParser()
                        .parse(project.scriptText(), project.scriptFile())
                        .lines()
                        .getFirst()
                        .id(),
                ClipRole.LINE);
    }

    private static Edit replacing(Project project, String words, String others) {
        String text = project.scriptText();
        return new Edit.ChangeScript(ScriptChange.between(text, text.replace(words, others)));
    }

    @Test
    void whatWasDoneToAnEditedLineIsThereAfterReopening() throws Exception {
        Path home = folder.resolve("lamp");
        ClipEdit group = ClipEdit.NONE.withGroup("mine");
        Project edited;
        try (ProjectFolder project =
                ProjectFolder.create(home, Project.of("Lamp", "lamp.fountain", TEXT))) {
            Arrangement arranged = Arrangement.NONE.with(firstLine(project.project()), group);
            project.apply(Edit.Arrange.of("Group", Arrangement.NONE, arranged));
            project.apply(replacing(project.project(), "lamp", "old lamp"));
            edited = project.apply(replacing(project.project(), "out.", "out again."));
            assertThat(edited.arrangement().of(firstLine(edited))).isEqualTo(group);
        }
        try (ProjectFolder project = ProjectFolder.open(home)) {
            assertThat(project.project()).isEqualTo(edited);
            Project before = project.undo();
            assertThat(before.arrangement().of(firstLine(before))).isEqualTo(group);
            assertThat(firstLine(before)).isNotEqualTo(firstLine(edited));
            assertThat(project.redo()).isEqualTo(edited);
            project.undo();
            project.undo();
            assertThat(project.project().scriptText()).isEqualTo(TEXT);
            assertThat(project.project().arrangement().of(firstLine(project.project())))
                    .isEqualTo(group);
        }
        try (ProjectFolder project = ProjectFolder.open(home)) {
            project.redo();
            assertThat(project.redo()).isEqualTo(edited);
            assertThat(project.history().done())
                    .extracting(entry -> entry.name())
                    .containsExactly("Group", "Change script", "Change script");
        }
    }
}
