package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.nio.file.Files;
import java.nio.file.Path;

class TicketFileTest {
    @TempDir private Path folder;

    @Test
    void aTicketOfAnotherVersionIsRefusedAndLeftAlone() throws Exception {
        Ticket ticket =
                new Ticket(
                        folder.resolve("project"),
                        Project.of("Play", folder.resolve("a.fountain").toString(), "ANNA\nHo.\n"),
                        folder.resolve("film"),
                        DeliverySettings.usual(ExportPreset.PREVIEW));
        Path file = folder.resolve(TicketFile.write(folder, ticket));
        assertThat(TicketFile.read(file).project()).isEqualTo(ticket.project());
        String newer = Files.readString(file).replaceFirst("\"version\" ?: ?1", "\"version\":2");
        Files.writeString(file, newer);
        assertThatThrownBy(() -> TicketFile.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("queue.newer"));
        assertThat(file).hasContent(newer);
    }
}
