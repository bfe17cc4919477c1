package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.session.UiQueue;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.StemWish;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

class StemsChosenTest {
    private final UiQueue ui = new UiQueue();
    private final Desk desk = new Desk(ui);
    private final ExportViewModel viewModel = desk.viewModel;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void stemsAreDeliveredAsTheyWereChosen() throws InterruptedException {
        assertThat(viewModel.choices().stemsProperty().get()).isEqualTo(StemWish.USUAL);
        StemWish wish = new StemWish(StemFormat.FLAC, true);
        viewModel.choices().stemsProperty().set(wish);
        viewModel.watch();
        ui.until(() -> !(viewModel.outlookProperty().get() instanceof Outlook.Reckoning));
        viewModel.export();
        ui.until(() -> viewModel.stateProperty().get() instanceof ExportState.Finished);
        assertThat(desk.deliveries.delivered)
                .extracting(DeliverySettings::stems)
                .containsExactly(wish);
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        StemWish wish = new StemWish(StemFormat.FLAC, true);
        viewModel.choices().stemsProperty().set(wish);
        String kept = JsonMapper.shared().writeValueAsString(desk.memory.get());
        ExportMemory read = JsonMapper.shared().readValue(kept, ExportMemory.class);
        ExportChoices next =
                new ExportChoices(
                        new FakeSubject(desk.subject.project.get()),
                        Path.of("/films"),
                        new SimpleObjectProperty<>(read));
        assertThat(next.stemsProperty().get()).isEqualTo(wish);
    }
}
