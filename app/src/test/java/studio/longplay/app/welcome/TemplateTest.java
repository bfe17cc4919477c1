package studio.longplay.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.app.templates.Template;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class TemplateTest {
    @TempDir private Path home;

    static Stream<Template> all() {
        List<Template> all = new ArrayList<>(Template.SAMPLES);
        all.add(Template.EMPTY);
        return all.stream();
    }

    static Stream<Template> samples() {
        return Template.SAMPLES.stream();
    }

    private static Script script(Template template) throws StudioFault {
        return new ScriptParser().parse(template.text(), template.file());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsOddAboutIt(Template template) throws StudioFault {
        assertThat(
                        Studio.lint(
                                script(template),
                                Path.of(template.file()),
                                VoiceRegistry.builtIn(),
                                SoundNames.MADE))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itIsAFilmOfOneToThreeMinutes(Template template) throws StudioFault {
        try (Studio studio = Studio.open(home)) {
            Project project =
                    Project.of("A", home.resolve(template.file()).toString(), template.text());
            Forecast forecast = studio.plan(project, DeliverySettings.usual(ExportPreset.HD));
            assertThat(forecast.durationMillis()).isBetween(60_000L, 180_000L);
            assertThat(forecast.scenes()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itShowsWhatCuesCanDo(Template template) throws StudioFault {
        List<Cue> cues = new ArrayList<>();
        script(template)
                .scenes()
                .forEach(scene ->
                        scene.parts()
                                .forEach(part -> {
                                    if (part instanceof Cue cue) {
                                        cues.add(cue);
                                    }
                                }));
        assertThat(cues)
                .hasAtLeastOneElementOfType(Cue.MusicCue.class)
                .hasAtLeastOneElementOfType(Cue.SoundCue.class)
                .hasAtLeastOneElementOfType(Cue.PictureCue.class)
                .hasAtLeastOneElementOfType(Cue.PauseCue.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsWordsSayWhatItIs(Template template) throws StudioFault {
        Words words = Words.of("welcome");
        for (String what : List.of("name", "text", "length")) {
            assertThat(words.get("template." + template.id() + "." + what)).isNotBlank();
        }
        int voices = script(template).linesBySpeaker().size();
        assertThat(words.get("template." + template.id() + ".length"))
                .endsWith(voices == 1 ? "1 voice" : voices + " voices");
    }

    @Test
    void theEmptyOneTakesTheNameItIsGiven() throws StudioFault {
        Path folder = NewProjects.of(Template.EMPTY, "My Film", home.resolve("My Film"));
        assertThat(folder.resolve("My Film.fountain")).content().startsWith("Title: My Film\n");
    }
}
