package vn.lienminh.access.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The way to a provider and back (đi đăng nhập và trở về): authorization code with PKCE, state and nonce. Nothing
/// is written here, and no transaction waits for the network.
@Service
public class Journeys {
    private static final Logger log = LoggerFactory.getLogger(Journeys.class);
    private static final int PATIENCE = 8_000;
    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    private final Discovery discovery;
    private final ClientSecrets secrets;

    Journeys(Discovery discovery, ClientSecrets secrets) {
        this.discovery = discovery;
        this.secrets = secrets;
    }

    /// A browser about to leave.
    public record Departure(URI address, Errand errand) {}

    public Outcome<Departure> begin(Provider provider, String to, URI back) {
        try {
            Errand errand = Errand.to(provider.id(), to);
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile", "email"),
                            new ClientID(provider.client()),
                            back)
                    .endpointURI(discovery.of(provider.issuer()).about().getAuthorizationEndpointURI())
                    .state(new State(errand.state()))
                    .nonce(new Nonce(errand.nonce()))
                    .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            return Outcome.done(new Departure(address, errand));
        } catch (Discovery.Silent e) {
            return silent(provider, e);
        }
    }

    /// Asks for what the browser was sent back with, and believes it only when it is signed for us and this errand.
    public Outcome<Vouched> end(Provider provider, Errand errand, String code, URI back) {
        try {
            Discovery.Known known = discovery.of(provider.issuer());
            OIDCTokenResponse answer = ask(provider, known, errand, code, back);
            JWT shown = answer.getOIDCTokens().getIDToken();
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(provider.issuer()),
                            new ClientID(provider.client()),
                            new JWSVerificationKeySelector<>(SIGNED_BY, known.keys()),
                            null)
                    .validate(shown, new Nonce(errand.nonce()));
            return Outcome.done(
                    new Vouched(claims.getSubject().getValue(), named(provider, claims), shown.serialize()));
        } catch (BadJOSEException | JOSEException | ParseException e) {
            return refused(provider, AccessRefusal.A152_NOT_FROM_THERE, e);
        } catch (Discovery.Silent | IOException e) {
            return silent(provider, e);
        }
    }

    private OIDCTokenResponse ask(Provider provider, Discovery.Known known, Errand errand, String code, URI back)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(errand.verifier()));
        ClientID client = new ClientID(provider.client());
        URI where = known.about().getTokenEndpointURI();
        TokenRequest request = secrets.read(provider.secret())
                .map(secret ->
                        new TokenRequest.Builder(where, new ClientSecretBasic(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(where, client, grant))
                .build();
        HTTPRequest sent = request.toHTTPRequest();
        sent.setConnectTimeout(PATIENCE);
        sent.setReadTimeout(PATIENCE);
        sent.setFollowRedirects(false);
        var answer = OIDCTokenResponseParser.parse(sent.send());
        if (!answer.indicatesSuccess())
            throw new ParseException(answer.toErrorResponse().getErrorObject().toString());
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    /// A mail address counts when the provider has not said that nobody confirmed it.
    private static String named(Provider provider, IDTokenClaimsSet claims) {
        boolean unconfirmed =
                provider.claim().equals("email") && Boolean.FALSE.equals(claims.getBooleanClaim("email_verified"));
        String name = provider.claim().equals("sub")
                ? claims.getSubject().getValue()
                : claims.getStringClaim(provider.claim());
        return unconfirmed || name == null ? "" : name.strip();
    }

    /// Where a session ends at the provider too; empty when it has no such place.
    Optional<URI> farewell(Provider provider, JWT shown, URI after) {
        try {
            URI where = discovery.of(provider.issuer()).about().getEndSessionEndpointURI();
            return where == null || !Provider.safe(where)
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(where, shown, after, null).toURI());
        } catch (Discovery.Silent e) {
            return Optional.empty();
        }
    }

    private static <T> Outcome<T> silent(Provider provider, Exception e) {
        return refused(provider, AccessRefusal.A150_PROVIDER_SILENT, e);
    }

    private static <T> Outcome<T> refused(Provider provider, AccessRefusal why, Exception e) {
        log.atWarn().addKeyValue("provider", provider.id()).setCause(e).log("sign-in at a provider failed");
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of()));
    }
}
