package dev.estela.local.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.local.TestRoot;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorTemplateTest {
    private static final Map<String, String> VALUES = Map.of(
            "ESTELA_DB_HOST", "127.0.0.1",
            "ESTELA_DB_PORT", "8081",
            "ESTELA_DB_NAME", "estela",
            "ESTELA_CONNECT_DB_USER", "connect",
            "ESTELA_CONNECT_DB_PASSWORD", "p$1{x}",
            "ESTELA_CONNECT_POLL_MS", "10");

    @Test
    void placeholdersAreFilledAndTheRoutersOwnStaysAsItIs() throws IOException {
        Map<String, String> config = template().resolve(VALUES);

        assertThat(config)
                .containsEntry("name", "estela-outbox")
                .containsEntry("database.port", "8081")
                .containsEntry("database.password", "p$1{x}")
                .containsEntry("transforms.outbox.route.topic.replacement", "${routedByValue}");
    }

    @Test
    void aPlaceholderWithoutAValueIsNamed() throws IOException {
        ConnectorTemplate template = template();
        Map<String, String> values = new HashMap<>(VALUES);
        values.remove("ESTELA_DB_PORT");

        assertThatThrownBy(() -> template.resolve(values)).hasMessageContaining("${ESTELA_DB_PORT}");
    }

    @Test
    void whatKeepsEventsFromBeingLostIsSet() throws IOException {
        assertThat(template().resolve(VALUES))
                .containsEntry("snapshot.mode", "when_needed")
                .containsEntry("publication.autocreate.mode", "disabled")
                .containsEntry("slot.drop.on.stop", "false")
                .containsEntry("heartbeat.interval.ms", "10000")
                .containsKey("heartbeat.action.query")
                .containsEntry("producer.override.acks", "all")
                .containsEntry("errors.tolerance", "none")
                .containsEntry("errors.retry.timeout", "-1");
    }

    @Test
    void aSnapshotReadsOfEveryServiceOnlyWhatIsNotKnownToHaveArrived() throws IOException {
        Map<String, String> config = template().resolve(VALUES);

        assertThat(config.get("snapshot.select.statement.overrides").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        ServiceName.ids().stream().map(id -> id + ".outbox").toList());
        for (String service : ServiceName.ids()) {
            assertThat(config.get("snapshot.select.statement.overrides." + service + ".outbox"))
                    .contains(
                            "from " + service + ".outbox where created_at >=", "from " + service + ".outbox_confirmed");
        }
    }

    @Test
    void everyAttributeOfTheEnvelopeBecomesAHeader() throws IOException {
        assertThat(template()
                        .resolve(VALUES)
                        .get("transforms.outbox.table.fields.additional.placement")
                        .split(","))
                .containsExactlyInAnyOrder(
                        "type:header:ce_type",
                        "id:header:ce_id",
                        "source:header:ce_source",
                        "subject:header:ce_subject",
                        "specversion:header:ce_specversion",
                        "time:header:ce_time",
                        "dataschema:header:ce_dataschema",
                        "store:header:ce_store",
                        "correlation_id:header:ce_correlationid",
                        "causation_id:header:ce_causationid",
                        "causation_type:header:ce_causationtype",
                        "traceparent:header:traceparent");
    }

    private static ConnectorTemplate template() throws IOException {
        return ConnectorTemplate.read(TestRoot.path().resolve("deploy/connect/outbox-connector.json"));
    }
}
