# Build: docker build -t hoithi .   Run: docker compose up (see docker-compose.yml).
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2 mvn -B -q dependency:go-offline -Dmaven.test.skip=true || true
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -Dmaven.test.skip=true \
 && cp target/hoithi-*.jar /hoithi.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system hoithi && useradd --system --gid hoithi --home-dir /var/lib/hoithi --create-home hoithi
COPY --from=build /hoithi.jar /opt/hoithi/hoithi.jar
USER hoithi
WORKDIR /var/lib/hoithi
# The embedded database lives here when HOITHI_JDBC_URL is not set.
ENV HOITHI_DATA=/var/lib/hoithi/data
VOLUME /var/lib/hoithi
EXPOSE 8080
# Liveness only, on the management port, which is not published. bash speaks TCP, so the image needs no further tool.
HEALTHCHECK --interval=15s --timeout=3s --start-period=40s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HOITHI_MANAGEMENT_PORT:-8081} && printf 'GET /health/liveness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "-XX:MaxDirectMemorySize=128m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "--enable-native-access=ALL-UNNAMED", "-jar", "/opt/hoithi/hoithi.jar"]
