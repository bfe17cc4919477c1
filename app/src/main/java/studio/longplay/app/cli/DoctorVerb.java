package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.doctor.Doctor;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.SupportZip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Tries everything a film needs on this machine; exit code 1 if something fails.",
            "With --bundle, packs what it found for somebody who helps: no word of a script,"
                    + " no name and no path of yours."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay doctor --json", "  longplay doctor --bundle for-support.zip"})
final class DoctorVerb extends Verb {
    @Option(
            names = "--bundle",
            paramLabel = "FILE.zip",
            description = "Also writes what helps somebody who is asked for help.")
    private @Nullable Path bundle;

    @Option(names = "--details", description = "Also says what each check looked at.")
    private boolean details;

    @Override
    int run(Console console) throws StudioFault {
        List<Finding> findings = new Doctor(home()).examine(console.progress());
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(finding.line());
            if (details) {
                finding.details().forEach(line -> lines.add("       " + line));
            }
        }
        if (bundle != null) {
            SupportZip.write(SupportZip.gather(home(), findings), bundle);
            lines.add(bundle + " is for whoever helps; look into it before you send it.");
        }
        console.answer(findings, lines);
        return findings.stream().allMatch(Finding::sound)
                ? CommandLineApp.DONE
                : CommandLineApp.FOUND;
    }
}
