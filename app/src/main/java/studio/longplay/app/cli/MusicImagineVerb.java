package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.render.models.ModelMusic;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "imagine",
        mixinStandardHelpOptions = true,
        description = "Plays music that you describe with a model that you brought, as a WAV file.",
        footerHeading = "%nExample:%n",
        footer = "  longplay music imagine \"slow harp and rain\" --seconds 20 -o harp.wav")
final class MusicImagineVerb extends Verb {
    @Parameters(index = "0", paramLabel = "TEXT", description = "The music in words.")
    private @Nullable String text;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The WAV file to write.")
    private @Nullable Path out;

    @Option(names = "--seconds", paramLabel = "S", description = "1 to 30. Default: 10.")
    private double seconds = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number is other music. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "The bundle, as \"models list\" has it. Default: the first that can.")
    private String with = "";

    @Override
    int run(Console console) throws StudioFault {
        Path file = Objects.requireNonNull(out);
        try (Studio studio = Studio.open(home())) {
            ModelMusic music = new ModelMusic(studio.models(), studio.modelKeeper());
            InstalledBundle by =
                    music.play(
                            ModelMusic.wish(Objects.requireNonNull(text), seconds, seed),
                            with,
                            file,
                            console.progress());
            console.answer(
                    ModelMade.of(file, by, ModelFallback.told(studio, console)),
                    List.of(file + " is played by " + by.name() + ".", by.card().terms()));
        }
        return CommandLineApp.DONE;
    }
}
