package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.Doctor;

import java.util.List;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Tries everything a film needs on this machine; exit code 1 if something fails.",
        footerHeading = "%nExample:%n",
        footer = "  longplay doctor --json")
final class DoctorVerb extends Verb {
    @Override
    int run(Console console) throws StudioFault {
        List<Doctor.Finding> findings = new Doctor(home()).examine(console.progress());
        console.answer(
                findings,
                findings.stream()
                        .map(finding ->
                                "%s %-8s %s%s"
                                        .formatted(
                                                finding.sound() ? "ok " : "BAD",
                                                finding.what(),
                                                finding.found(),
                                                finding.advice().isEmpty()
                                                        ? ""
                                                        : " " + finding.advice()))
                        .toList());
        return findings.stream().allMatch(Doctor.Finding::sound)
                ? CommandLineApp.DONE
                : CommandLineApp.FOUND;
    }
}
