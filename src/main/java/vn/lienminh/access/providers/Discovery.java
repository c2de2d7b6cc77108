package vn.lienminh.access.providers;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What providers publish of themselves (thông tin công khai của nơi đăng nhập): asked for once an hour, their keys
/// when an unknown one turns up.
@Component
class Discovery {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PATIENCE = 5_000;
    private static final int MOST_BYTES = 200_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    Discovery(Clock clock) {
        this.clock = clock;
    }

    /// @param keys that sign what it says
    record Known(OIDCProviderMetadata about, JWKSource<SecurityContext> keys, Instant at) {}

    /// That a provider did not answer, or not as it should.
    static final class Silent extends Exception {
        Silent(Throwable cause) {
            super(cause);
        }
    }

    Known of(String issuer) throws Silent {
        Known found = known.get(issuer);
        if (found != null && found.at().plus(KEPT).isAfter(clock.instant())) return found;
        Known fresh = read(issuer);
        known.put(issuer, fresh);
        return fresh;
    }

    private Known read(String issuer) throws Silent {
        var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);
        try {
            var where = OIDCProviderMetadata.resolveURL(new Issuer(issuer));
            OIDCProviderMetadata about =
                    OIDCProviderMetadata.parse(retriever.retrieveResource(where).getContent());
            if (!about.getIssuer().getValue().equals(issuer)) throw new GeneralException("another issuer");
            for (URI address :
                    new URI[] {about.getAuthorizationEndpointURI(), about.getTokenEndpointURI(), about.getJWKSetURI()})
                if (address == null || !Provider.safe(address)) throw new GeneralException("an address without TLS");
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            about.getJWKSetURI().toURL(), retriever)
                    .retrying(true)
                    .build();
            return new Known(about, keys, clock.instant());
        } catch (IOException | GeneralException e) {
            throw new Silent(e);
        }
    }
}
