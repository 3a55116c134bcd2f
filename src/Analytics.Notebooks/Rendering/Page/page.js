// Draws the charts of the page anew, so that readers can hover and zoom. Where that fails, their pictures stay.
(function () {
  'use strict';

  function draw(figure) {
    var live = figure.querySelector('.live');
    var data = figure.querySelector('script[type="application/json"]');
    if (!live || !data || !window.Plotly) return;
    var restore = function () {
      figure.classList.remove('drawn');
      live.hidden = true;
    };
    figure.classList.add('drawn');
    live.hidden = false;
    try {
      var chart = JSON.parse(data.textContent);
      var config = Object.assign({}, chart.config, { responsive: true, displaylogo: false });
      window.Plotly.newPlot(live, chart.data, chart.layout || {}, config).catch(restore);
    } catch (error) {
      restore();
    }
  }

  var figures = document.querySelectorAll('figure.chart');
  if (!('IntersectionObserver' in window)) {
    figures.forEach(draw);
    return;
  }

  // Charts far below wait until the reader comes near.
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      observer.unobserve(entry.target);
      draw(entry.target);
    });
  }, { rootMargin: '800px 0px' });
  figures.forEach(function (figure) { observer.observe(figure); });
})();
