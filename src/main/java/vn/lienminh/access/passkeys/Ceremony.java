package vn.lienminh.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the standard (WebAuthn) wants of an answer: signed by the key, for this house, for this question, by somebody
/// whom the key knows by finger, face or PIN. Nothing here is remembered. What strangers send makes the library fail
/// in many ways, null pointers included: whatever fails is no right answer.
final class Ceremony {
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final int LONGEST = 30_000;
    private static final int LONGEST_CREDENTIAL = 1_023;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// What an answer comes to.
    sealed interface Verdict {
        /// @param counter as the key says it now
        record Right(long counter, boolean backedUp) implements Verdict {}

        record Wrong() implements Verdict {}

        /// The key counts less than before: there may be a copy of it.
        record WentBack() implements Verdict {}
    }

    /// The key that an answer to a registration brings; empty when anything about it is not as it has to be.
    Optional<KeptKey> register(String answer, Challenge challenge, RelyingParty party) {
        if (answer.length() > LONGEST) return Optional.empty();
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge, party), algorithms(), true, true));
            var said = data.getAttestationObject() == null
                    ? null
                    : data.getAttestationObject().getAuthenticatorData();
            if (said == null) return Optional.empty();
            AttestedCredentialData key = said.getAttestedCredentialData();
            if (key == null || key.getCredentialId().length > LONGEST_CREDENTIAL) return Optional.empty();
            return Optional.of(new KeptKey(
                    key.getCredentialId(),
                    challenge.handle(),
                    keys.convert(key),
                    said.getSignCount(),
                    said.isFlagBE(),
                    said.isFlagBS()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                .toList();
    }

    /// What the key that answers calls itself; empty when this is no answer at all.
    Optional<byte[]> credential(String answer) {
        if (answer.length() > LONGEST) return Optional.empty();
        try {
            return Optional.ofNullable(
                    manager.parseAuthenticationResponseJSON(answer).getCredentialId());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    Verdict check(String answer, KeptKey key, Challenge challenge, RelyingParty party) {
        try {
            AuthenticationData data = manager.verifyAuthenticationResponseJSON(
                    answer, new AuthenticationParameters(server(challenge, party), record(key), null, true, true));
            boolean owner = Optional.ofNullable(data.getUserHandle())
                    .map(handle -> Arrays.equals(handle, key.handle()))
                    .orElse(challenge.handle().length > 0);
            if (!owner || !Arrays.equals(data.getCredentialId(), key.credential())) return new Verdict.Wrong();
            var said = data.getAuthenticatorData();
            return said == null ? new Verdict.Wrong() : new Verdict.Right(said.getSignCount(), said.isFlagBS());
        } catch (MaliciousCounterValueException e) {
            return new Verdict.WentBack();
        } catch (RuntimeException e) {
            return new Verdict.Wrong();
        }
    }

    private CredentialRecord record(KeptKey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.eligible(),
                key.backedUp(),
                key.counter(),
                keys.convert(key.data()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(Challenge challenge, RelyingParty party) {
        return ServerProperty.builder()
                .origin(Origin.create(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }
}
