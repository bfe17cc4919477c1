package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.takes.SpeakerComparison;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.speakers.HeardSpeaker;
import studio.longplay.engine.voice.speakers.SpeakerModels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "speakers",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the speakers of a script with the people heard in the "
                    + "first ten minutes of a recording; exit code 1 if there are not as "
                    + "many.",
            "A speaker embedding, and pyannote's segmentation with it, are used "
                    + "where they are among your models."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay script speakers play.fountain reading.wav")
final class ScriptSpeakersVerb extends Verb {
    @Parameters(index = "0", paramLabel = "SCRIPT", description = "A script or a project folder.")
    private @Nullable Path script;

    @Parameters(index = "1", paramLabel = "RECORDING", description = "A sound or film file.")
    private @Nullable Path recording;

    private record Answer(
            int inScript, int inRecording, List<Person> people, List<ModelFallback> fallbacks) {}

    /// @param from when they are first heard, seconds
    private record Person(double seconds, double share, double from, double pitchHz) {
        static Person of(HeardSpeaker heard) {
            return new Person(
                    heard.seconds(),
                    heard.share(),
                    heard.firstSeconds(),
                    heard.profile().pitchHz());
        }

        String words(int number) {
            return String.format(
                    Locale.ROOT,
                    "  %d: %3.0f %% of the speech, %.0f s, first at %.0f s, about %.0f Hz",
                    number,
                    100 * share,
                    seconds,
                    from,
                    pitchHz);
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        int inScript = inScript(Objects.requireNonNull(script));
        List<Person> people;
        List<ModelFallback> fallbacks;
        try (Studio studio = Studio.open(home())) {
            people =
                    SpeakerComparison.listen(
                                    studio.footage(),
                                    new SpeakerModels(studio.models(), studio.modelKeeper()),
                                    Objects.requireNonNull(recording),
                                    console.progress())
                            .stream()
                            .map(Person::of)
                            .toList();
            fallbacks = ModelFallback.told(studio, console);
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "The script has "
                        + Count.of(inScript, "speaker")
                        + ", the recording has "
                        + people.size()
                        + ".");
        for (Person person : people) {
            lines.add(person.words(lines.size()));
        }
        console.answer(new Answer(inScript, people.size(), people, fallbacks), lines);
        return inScript == people.size() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private static int inScript(Path source) throws StudioFault {
        if (!ProjectFolder.isProject(source)) {
            return SpeakerComparison.speakers(ScriptFile.read(source), Voicing.NONE);
        }
        try (ProjectFolder open = ProjectFolder.open(source)) {
            Project project = open.project();
            Script read = new ScriptParser().parse(project.scriptText(), project.scriptFile());
            return SpeakerComparison.speakers(read, project.voicing());
        }
    }
}
