package studio.longplay.app.machine;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;

import java.util.List;

/// The page of this machine: how it fares, and the doctor.
public final class MachineSheet extends BorderPane implements AutoCloseable {
    /// The tab of the graphs.
    public static final String NOW = "now";

    /// The tab of the doctor.
    public static final String DOCTOR = "doctor";

    private final MachineView now;
    private final DoctorView doctor;
    private final PanelHead head;
    private final Subscription chosen;

    /// @param first the tab to show
    public MachineSheet(MachineView now, DoctorView doctor, String first) {
        this.now = now;
        this.doctor = doctor;
        Words words = Words.of("machine");
        setId("machine");
        getStyleClass().add("machine-sheet");
        head =
                PanelHead.tabbed(
                        List.of(
                                new PanelHead.Tab(NOW, words.get("tab.now")),
                                new PanelHead.Tab(DOCTOR, words.get("tab.doctor"))));
        setTop(head);
        chosen = head.selectedProperty().subscribe(this::show);
        head.select(first);
    }

    private void show(String tab) {
        Node shown = tab.equals(DOCTOR) ? doctor : now;
        setCenter(shown);
    }

    @Override
    public void close() {
        chosen.unsubscribe();
        now.close();
        doctor.close();
    }
}
