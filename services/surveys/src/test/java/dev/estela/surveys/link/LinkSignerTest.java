package dev.estela.surveys.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSignerTest {
    private static final UUID INVITATION = UUID.fromString("01936f55-1a70-7b21-9c3e-8e4d5f6a7b10");
    private static final Instant EXPIRY = Instant.parse("2026-11-29T12:00:00Z");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final LinkSigner signer = new LinkSigner("a-secret-of-some-length", "survey-answer");

    @Test
    void whatWasSignedIsReadBack() {
        assertThat(signer.read(signer.sign(INVITATION, EXPIRY))).isEqualTo(new LinkToken(true, INVITATION, EXPIRY));
    }

    @Test
    void theAddressInTheMessageLeadsBackToItsInvitation() {
        SurveyLinks links = TestLinks.links();
        String link = links.link(INVITATION, EXPIRY);
        assertThat(link).startsWith("https://shop.example/s/");
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1)))
                .isEqualTo(new LinkToken(true, INVITATION, EXPIRY));
    }

    @Test
    void noCharacterCanBeChangedIntoAnyOther() {
        String token = signer.sign(INVITATION, EXPIRY);
        for (int i = 0; i < token.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != token.charAt(i)) {
                    String forged = token.substring(0, i) + other + token.substring(i + 1);
                    assertThat(signer.read(forged).genuine()).as(forged).isFalse();
                }
            }
        }
    }

    @Test
    void aTokenOfAnotherPurposeOrAnotherKeyIsFalse() {
        String otherPurpose = new LinkSigner("a-secret-of-some-length", "unsubscribe").sign(INVITATION, EXPIRY);
        String otherKey = new LinkSigner("another-secret-of-length", "survey-answer").sign(INVITATION, EXPIRY);
        assertThat(signer.read(otherPurpose).genuine()).isFalse();
        assertThat(signer.read(otherKey).genuine()).isFalse();
    }

    @Test
    void nonsenseIsFalseAndNothingWorse() {
        for (String nonsense : new String[] {
            "", "x", "%00", "../../etc/passwd", "ñ", "=".repeat(70), "A".repeat(75), "A".repeat(10_000)
        }) {
            assertThat(signer.read(nonsense).genuine()).as(nonsense).isFalse();
        }
    }

    @Test
    void theSignatureHas256BitsAndTheTokenNamesNobody() {
        byte[] token = Base64.getUrlDecoder().decode(signer.sign(INVITATION, EXPIRY));
        assertThat(token).hasSize(16 + 8 + 32);
    }

    @Test
    void aLinkEndsAtItsSecond() {
        LinkToken token = signer.read(signer.sign(INVITATION, EXPIRY));
        assertThat(token.expired(EXPIRY.minusSeconds(1))).isFalse();
        assertThat(token.expired(EXPIRY)).isTrue();
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new LinkSigner("k".repeat(15), "survey-answer"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new LinkSigner("k".repeat(16), "survey-answer")).doesNotThrowAnyException();
    }
}
