package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Program;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A speech program: text in, text out.
final class HostProgram {
    private static final Program.Limits LOOK = new Program.Limits(Duration.ofSeconds(5), 1 << 20);
    private static final Program.Limits SPEAK = new Program.Limits(Duration.ofSeconds(60), 1 << 20);
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+[\\w.-]*");

    private final Program program;

    HostProgram(Program program) {
        this.program = program;
    }

    /// What it says about itself; some call that a failure.
    String said(String... arguments) throws StudioFault.Resource {
        Program.Answer answer =
                program.run(List.of(arguments), new byte[0], LOOK, JobContext.quiet());
        return new String(answer.output(), StandardCharsets.UTF_8);
    }

    /// What it answers to a text on its input.
    String answer(List<String> arguments, String text) throws StudioFault.Resource {
        byte[] input = text.getBytes(StandardCharsets.UTF_8);
        byte[] said = program.output(arguments, input, SPEAK, JobContext.quiet());
        return new String(said, StandardCharsets.UTF_8);
    }

    /// The first version number in what a program says, `unknown` if there is none.
    static String version(String told) {
        Matcher version = VERSION.matcher(told);
        return version.find() ? version.group() : "unknown";
    }
}
